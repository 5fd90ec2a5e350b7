import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { ThemeProvider } from '@mui/material/styles';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ReactNode, Suspense } from 'react';
import { theme } from '#console/app/theme.ts';
import { activateLocale } from '#console/i18n/i18n.ts';
import { DialogsProvider } from '#console/lib/dialogs.tsx';
import type { OwnSession } from '#console/lib/ownSession.ts';
import { sessionQuery } from '#console/lib/session.ts';
import { TimeFormatProvider } from '#console/lib/useTimeFormat.tsx';
import type { Locale } from '#contract/values.ts';

interface Options {
  locale?: Locale;
  /** Who is signed in. */
  session?: OwnSession;
}

/** Shows a piece of the console with all that surrounds it; answers the keyboard and mouse to use it with. */
export async function show(piece: ReactNode, { locale = 'en-US', session }: Options = {}) {
  await activateLocale(locale);
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false }, mutations: { retry: false } } });
  if (session) queries.setQueryData(sessionQuery.queryKey, session);
  const user = userEvent.setup();
  const view = render(
    <ThemeProvider theme={theme}>
      <I18nProvider i18n={i18n}>
        <QueryClientProvider client={queries}>
          <TimeFormatProvider>
            <DialogsProvider>
              <Suspense>{piece}</Suspense>
            </DialogsProvider>
          </TimeFormatProvider>
        </QueryClientProvider>
      </I18nProvider>
    </ThemeProvider>,
  );
  return { ...view, user, queries };
}
