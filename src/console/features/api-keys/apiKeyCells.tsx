import { styled } from '@mui/material/styles';
import { mono } from '#console/app/theme.ts';
import { token } from '#console/app/tokens.ts';
import { useLocale, useText } from '#console/i18n/i18n.ts';
import { dateText, distanceText, exactText, relativeTime } from '#console/lib/relativeTime.ts';
import { useNow } from '#console/lib/useNow.ts';
import type { ApiKey } from '#contract/apiKeys.ts';
import { isTimeZone, resolveTimeZone } from '#contract/timeZones.ts';
import { ApiKeyStateNow } from './ApiKeyStateLabel.tsx';

interface Props {
  apiKey: ApiKey;
}

/** What the key is called, and beside it, fainter, what it is for. */
export function NameCell({ apiKey }: Props) {
  const { keyName, description } = apiKey;
  return (
    <span title={description === '' ? keyName : `${keyName}\n${description}`}>
      <Name>{keyName}</Name>
      {description !== '' && <Description>{description}</Description>}
    </span>
  );
}

/** The day is the one in the key's own zone, as its properties say it; pointed at, it gives the moment on the reader's clock. */
export function ExpiresCell({ apiKey }: Props) {
  const t = useText();
  const now = useNow();
  const locale = useLocale();
  const { expiryDate, timeZone } = apiKey;
  if (expiryDate === undefined) return t('apiKeys.expires.never');
  const yours = Temporal.Now.timeZoneId();
  const zone = isTimeZone(timeZone) ? resolveTimeZone(timeZone) : yours;
  return (
    <time
      dateTime={isoText(expiryDate)}
      title={t('apiKeys.expires.yourTime', { time: exactText(expiryDate, locale, yours) })}
    >
      {dateText(expiryDate, locale, zone)} <Aside>{distanceText(expiryDate, now, locale, zone)}</Aside>
    </time>
  );
}

/** How long ago; to the minute while it is pointed at, or its row has the focus. */
export function LastSignInCell({ apiKey }: Props) {
  const t = useText();
  const now = useNow();
  const locale = useLocale();
  const zone = Temporal.Now.timeZoneId();
  const { lastSignIn } = apiKey;
  if (lastSignIn === undefined) return <Aside>{t('apiKeys.lastSignIn.never')}</Aside>;
  return (
    <Moment dateTime={isoText(lastSignIn)}>
      <span>{relativeTime(lastSignIn, now, locale, zone)}</span>
      <span>{exactText(lastSignIn, locale, zone)}</span>
    </Moment>
  );
}

export function FailedCell({ apiKey }: Props) {
  const locale = useLocale();
  const { unsuccessfulSignInAttempts: attempts } = apiKey;
  return attempts === 0 ? <Aside>0</Aside> : attempts.toLocaleString(locale);
}

/** A key on a narrow screen: its name, and below it its state and expiry. */
export function CompactCell({ apiKey }: Props) {
  const t = useText();
  return (
    <>
      <Line>
        <Name>{apiKey.keyName}</Name>
      </Line>
      <SecondLine>
        <ApiKeyStateNow apiKey={apiKey} />
        <span>
          {apiKey.expiryDate === undefined ? t('apiKeys.expires.neverLong') : <ExpiresCell apiKey={apiKey} />}
        </span>
      </SecondLine>
    </>
  );
}

function isoText(instant: number): string {
  return Temporal.Instant.fromEpochMilliseconds(instant).toString();
}

/** Isolated, so that a name written from right to left does not turn round what stands beside it. */
const Name = styled('bdi')({ fontWeight: 550, letterSpacing: '-0.01em' });

const Description = styled('span')({ marginInlineStart: 10, fontSize: 13, color: token('muted') });

export const MonoText = styled('span')({ fontFamily: mono, fontSize: 12.5, color: token('muted') });

const Aside = styled('span')({ color: token('muted') });

const Moment = styled('time')({
  color: token('muted'),
  'span:last-of-type': { display: 'none', fontSize: 12.5 },
  'td:hover > &, tr:focus-visible &': {
    'span:first-of-type': { display: 'none' },
    'span:last-of-type': { display: 'inline' },
  },
});

const Line = styled('div')({ overflow: 'hidden', textOverflow: 'ellipsis' });

const SecondLine = styled('div')({
  display: 'flex',
  gap: 16,
  marginTop: 2,
  fontSize: 13,
  lineHeight: '18px',
  color: token('muted'),
  overflow: 'hidden',
  svg: { width: 14, height: 14 },
  '> *': { flex: 'none' },
});
