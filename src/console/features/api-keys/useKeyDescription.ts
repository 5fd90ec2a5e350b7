import { useCallback } from 'react';
import { useLocale, useText } from '#console/i18n/i18n.ts';
import { exactLines } from '#console/lib/exactLines.ts';
import { useTimeFormat } from '#console/lib/useTimeFormat.ts';
import type { ApiKey } from '#contract/apiKeys.ts';
import { endOf, endsByLifetime } from './apiKeyState.ts';
import { zoneOf } from './zoneOf.ts';

/** The times of a key to the minute, for who hears its row and cannot point at them. */
export function useKeyDescription(): (key: ApiKey) => string {
  const t = useText();
  const locale = useLocale();
  const { zone: yours, hours } = useTimeFormat();
  return useCallback(
    (key) => {
      const there = zoneOf(key) ?? yours;
      const end = endOf(key);
      const ends = end === undefined ? [t('apiKeys.expires.never')] : exactLines(end, [there, yours], locale, hours);
      if (endsByLifetime(key)) ends.push(t('apiKeys.expires.limited'));
      const signIn =
        key.lastSignIn === undefined ? [t('list.never')] : exactLines(key.lastSignIn, [yours, there], locale, hours);
      return [
        t('list.labelled', { label: t('apiKeys.expires'), value: ends.join(', ') }),
        t('list.labelled', { label: t('apiKeys.lastSignIn'), value: signIn.join(', ') }),
      ].join('; ');
    },
    [t, locale, yours, hours],
  );
}
