import type { Text } from '#console/i18n/i18n.ts';
import { exactLines } from '#console/lib/exactLines.ts';
import type { ClockHours } from '#console/lib/relativeTime.ts';
import type { ApiKey } from '#contract/apiKeys.ts';
import type { Locale } from '#contract/values.ts';
import { endOf, endsByLifetime } from './apiKeyState.ts';
import { zoneOf } from './zoneOf.ts';

/** How who listens reads times. */
export interface Listener {
  t: Text;
  locale: Locale;
  zone: string;
  hours: ClockHours;
}

/** The times of a key to the minute, for who hears its row and cannot point at them. */
export function describeKey(key: ApiKey, { t, locale, zone, hours }: Listener): string {
  const there = zoneOf(key) ?? zone;
  const end = endOf(key);
  const ends = end === undefined ? [t('apiKeys.expires.never')] : exactLines(end, [there, zone], locale, hours);
  if (endsByLifetime(key)) ends.push(t('apiKeys.expires.limited'));
  const { lastSignIn } = key;
  const signIn = lastSignIn === undefined ? [t('list.never')] : exactLines(lastSignIn, [zone, there], locale, hours);
  return [
    t('list.labelled', { label: t('apiKeys.expires'), value: ends.join(', ') }),
    t('list.labelled', { label: t('apiKeys.lastSignIn'), value: signIn.join(', ') }),
  ].join('; ');
}
