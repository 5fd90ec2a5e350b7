import { useLocale, useText } from '#console/i18n/i18n.ts';
import { exactText } from '#console/lib/relativeTime.ts';
import { abbreviationAt } from '#console/lib/timeZoneText.ts';
import { useNow } from '#console/lib/useNow.ts';
import { useTimeFormat } from '#console/lib/useTimeFormat.tsx';
import type { ApiKeyLifetime } from '#contract/apiKeyLifetime.ts';
import type { ApiKey } from '#contract/apiKeys.ts';
import { isTimeZone, resolveTimeZone } from '#contract/timeZones.ts';
import { type ExpiryValues, expiryOf, latestEnd } from './apiKeyForm.ts';
import { clocks, daysUntil } from './expiry.ts';
import { PlainLine } from './PlainLine.tsx';

export interface PlainLifeProps {
  values: ExpiryValues;
  before: ApiKey | undefined;
  lifetime: ApiKeyLifetime;
}

/** How long a key works; nothing, while the date is not one. */
export function PlainLife({ values, before, lifetime }: PlainLifeProps) {
  const t = useText();
  const now = useNow();
  const latest = latestEnd(before, lifetime, now);
  const zone = isTimeZone(values.timeZone) ? values.timeZone : 'UTC';
  const expiry = expiryOf({ ...values, timeZone: zone }, { before, latest, now });
  if (expiry === undefined) return null;
  const end = Math.min(expiry ?? Number.POSITIVE_INFINITY, latest ?? Number.POSITIVE_INFINITY);
  return (
    <PlainLine kind="clock" label={t('plain.works')}>
      {end === Number.POSITIVE_INFINITY && t('plain.worksForEver')}
      {end <= now && t('plain.worksNoMore')}
      {end > now && end !== Number.POSITIVE_INFINITY && <Until end={end} zone={zone} now={now} />}
    </PlainLine>
  );
}

/** In days and on the clock of the key, then on the clocks that show something else. */
function Until({ end, zone, now }: { end: number; zone: string; now: number }) {
  const t = useText();
  const locale = useLocale();
  const { zone: yourZone, hours } = useTimeFormat();
  const there = `${exactText(end, locale, resolveTimeZone(zone), hours)} ${abbreviationAt(end, zone)}`;
  const [key, yours, utc] = clocks(end, { zone, yourZone, locale, hours }).map(({ text }) => text);
  const utcText = t('plain.utc', { time: utc });
  const others = [
    yours === key ? undefined : t('plain.forYou', { time: yours }),
    utcText === key || utcText === yours ? undefined : utcText,
  ].filter((text) => text !== undefined);
  return (
    <>
      {t('plain.worksUntil', { days: daysUntil(end, zone, now), date: there })}
      <br />
      {others.join(' · ')}
    </>
  );
}
