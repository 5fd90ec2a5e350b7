import { CacheProvider } from '@emotion/react';
import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { Suspense, useEffect } from 'react';
import { noteFirstDrawing } from '#console/lib/firstPaint.ts';
import { schemeStorageKey } from '#console/lib/scheme.ts';
import { TimeFormatProvider } from '#console/lib/useTimeFormat.tsx';
import { CrashBoundary } from './CrashBoundary.tsx';
import { Gate } from './Gate.tsx';
import { createStyleCache } from './styleCache.ts';
import { theme } from './theme.ts';

const nonce = document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.nonce;
const styles = createStyleCache(nonce);

/** The console with everything it needs around it. */
export function App({ queries }: { queries: QueryClient }) {
  useEffect(noteFirstDrawing, []);
  return (
    <CacheProvider value={styles}>
      <ThemeProvider
        theme={theme}
        defaultMode="system"
        modeStorageKey={schemeStorageKey}
        noSsr
        disableStyleSheetGeneration
      >
        <CssBaseline />
        <I18nProvider i18n={i18n}>
          <QueryClientProvider client={queries}>
            <CrashBoundary>
              <TimeFormatProvider>
                <Suspense>
                  <Gate />
                </Suspense>
              </TimeFormatProvider>
            </CrashBoundary>
          </QueryClientProvider>
        </I18nProvider>
      </ThemeProvider>
    </CacheProvider>
  );
}
