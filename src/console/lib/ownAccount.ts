import type { QueryClient } from '@tanstack/react-query';
import { dropChosenLocale } from '#console/i18n/i18n.ts';
import type { Administrator, AdministratorChange } from '#contract/administrators.ts';
import { sessionQuery } from './session.ts';

/** Lets the console follow when it was the account of whoever is signed in that has been changed. A language chosen so counts in this browser, too. */
export async function followOwnAccount(queries: QueryClient, changed: Administrator, change: AdministratorChange) {
  if (queries.getQueryData(sessionQuery.queryKey)?.administrator.ID !== changed.ID) return;
  const { username, fullName, locale, timeZone, timeFormat } = changed;
  queries.setQueryData(sessionQuery.queryKey, (session) => {
    if (!session) return session;
    const administrator = { ...session.administrator, username, fullName, locale, timeZone, timeFormat };
    return { ...session, administrator };
  });
  if (change.locale) await dropChosenLocale(locale);
}
