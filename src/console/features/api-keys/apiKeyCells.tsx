import { styled } from '@mui/material/styles';
import { Hourglass } from 'lucide-react';
import { token } from '#console/app/tokens.ts';
import { Aside, CompactRow } from '#console/components/listCells.tsx';
import { useLocale, useText } from '#console/i18n/i18n.ts';
import { isoText } from '#console/lib/relativeTime.ts';
import { useNow } from '#console/lib/useNow.ts';
import { timeFormat, useTimeFormat } from '#console/lib/useTimeFormat.ts';
import type { ApiKey } from '#contract/apiKeys.ts';
import { isTimeZone, resolveTimeZone } from '#contract/timeZones.ts';
import { ApiKeyStateNow } from './ApiKeyStateLabel.tsx';
import { endOf, endsByLifetime } from './apiKeyState.ts';

interface Props {
  apiKey: ApiKey;
}

/** The day is the one in the key's own zone, as its properties say it; pointed at, it gives the moment on the reader's clock. */
export function ExpiresCell({ apiKey }: Props) {
  const t = useText();
  const now = useNow();
  const locale = useLocale();
  const yours = useTimeFormat();
  const { timeZone } = apiKey;
  const end = endOf(apiKey);
  const byLifetime = endsByLifetime(apiKey);
  if (end === undefined) return t('apiKeys.expires.never');
  const there = isTimeZone(timeZone) ? timeFormat(locale, resolveTimeZone(timeZone), yours.hours) : yours;
  return (
    <time
      dateTime={isoText(end)}
      title={t(byLifetime ? 'apiKeys.expires.byLifetime' : 'apiKeys.expires.yourTime', {
        time: yours.exact(end),
      })}
    >
      {there.date(end)} <Aside>{there.distance(end, now)}</Aside>
      {byLifetime && end > now && (
        <LimitedMark role="img" aria-label={t('apiKeys.expires.limited')} size={14} strokeWidth={1.75} />
      )}
    </time>
  );
}

/** A key on a narrow screen: its name, and below it its state and expiry. */
export function CompactCell({ apiKey }: Props) {
  const t = useText();
  return (
    <CompactRow name={apiKey.keyName}>
      <ApiKeyStateNow apiKey={apiKey} />
      <span>{endOf(apiKey) === undefined ? t('apiKeys.expires.neverLong') : <ExpiresCell apiKey={apiKey} />}</span>
    </CompactRow>
  );
}

/** Beside an end that is not the key's own; once it has come, the state says so. */
const LimitedMark = styled(Hourglass)({ marginLeft: 4, verticalAlign: -2, color: token('muted') });
