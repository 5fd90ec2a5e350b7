import { Aside, CompactRow } from '#console/components/listCells.tsx';
import { useLocale, useText } from '#console/i18n/i18n.ts';
import { isoText } from '#console/lib/relativeTime.ts';
import { useNow } from '#console/lib/useNow.ts';
import { timeFormat, useTimeFormat } from '#console/lib/useTimeFormat.ts';
import type { ApiKey } from '#contract/apiKeys.ts';
import { isTimeZone, resolveTimeZone } from '#contract/timeZones.ts';
import { ApiKeyStateNow } from './ApiKeyStateLabel.tsx';

interface Props {
  apiKey: ApiKey;
}

/** The day is the one in the key's own zone, as its properties say it; pointed at, it gives the moment on the reader's clock. */
export function ExpiresCell({ apiKey }: Props) {
  const t = useText();
  const now = useNow();
  const locale = useLocale();
  const yours = useTimeFormat();
  const { expiryDate, timeZone } = apiKey;
  if (expiryDate === undefined) return t('apiKeys.expires.never');
  const there = isTimeZone(timeZone) ? timeFormat(locale, resolveTimeZone(timeZone), yours.hours) : yours;
  return (
    <time dateTime={isoText(expiryDate)} title={t('apiKeys.expires.yourTime', { time: yours.exact(expiryDate) })}>
      {there.date(expiryDate)} <Aside>{there.distance(expiryDate, now)}</Aside>
    </time>
  );
}

/** A key on a narrow screen: its name, and below it its state and expiry. */
export function CompactCell({ apiKey }: Props) {
  const t = useText();
  return (
    <CompactRow name={apiKey.keyName}>
      <ApiKeyStateNow apiKey={apiKey} />
      <span>{apiKey.expiryDate === undefined ? t('apiKeys.expires.neverLong') : <ExpiresCell apiKey={apiKey} />}</span>
    </CompactRow>
  );
}
