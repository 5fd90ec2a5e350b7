import { styled } from '@mui/material/styles';
import { token } from '#console/app/tokens.ts';
import { useLocale, useText } from '#console/i18n/i18n.ts';
import { useTimeFormat } from '#console/lib/useTimeFormat.tsx';
import type { ApiKey } from '#contract/apiKeys.ts';
import { clocks, dateOf, daysUntil, isEndOfDay } from './expiry.ts';

interface ExpiryClocksProps {
  moment: number;
  zone: string;
  before: ApiKey | undefined;
  now: number;
}

/** When a key expires, on three clocks, and in how many days. */
export function ExpiryClocks({ moment, zone, before, now }: ExpiryClocksProps) {
  const t = useText();
  const locale = useLocale();
  const { zone: yourZone, hours } = useTimeFormat();
  const faces = clocks(moment, { zone, yourZone, locale, hours });
  const days = daysUntil(moment, zone, now);
  const when = days < 0 ? t('expiry.daysAgo', { days: -days }) : t('expiry.inDays', { days });
  const rule = moment <= now ? 'expiry.past' : isEndOfDay(moment, zone) ? 'expiry.atEndOfDay' : 'expiry.atThisTime';
  const from = movedFrom(before, moment, zone);
  const utcBefore = from === undefined ? undefined : clocks(from, { zone, yourZone, locale, hours })[2]?.text;

  return (
    <>
      <Faces>
        {faces.map(({ kind, city, text }) => (
          <div key={kind}>
            <dt>{t(`expiry.${kind}`, { city })}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </Faces>
      <Line data-past={moment <= now || undefined}>{t(rule, { when })}</Line>
      {utcBefore && <Line role="status">{t('expiry.moved', { before: utcBefore, after: faces[2]?.text })}</Line>}
    </>
  );
}

/** The moment it was before, where a change of the zone alone has moved it. */
function movedFrom(before: ApiKey | undefined, moment: number, zone: string): number | undefined {
  if (before?.expiryDate === undefined || before.expiryDate === moment || before.timeZone === zone) return undefined;
  const sameDay = dateOf(before.expiryDate, before.timeZone).equals(dateOf(moment, zone));
  return sameDay ? before.expiryDate : undefined;
}

const Faces = styled('dl')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1.2fr) minmax(0, 1.2fr) minmax(0, 1fr)',
  margin: '5px 0 0',
  border: `1px solid ${token('hairline')}`,
  borderRadius: 8,
  backgroundColor: token('sunken'),
  '& > div': { padding: '7px 12px 8px', minWidth: 0 },
  '& > div + div': { borderLeft: `1px solid ${token('hairline')}` },
  dt: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  dd: { margin: '2px 0 0', fontSize: 14, lineHeight: '20px', fontWeight: 600, color: token('text') },
  '@media (max-width: 599px)': {
    gridTemplateColumns: 'minmax(0, 1fr)',
    '& > div': { display: 'flex', justifyContent: 'space-between', gap: 12, padding: '6px 12px' },
    '& > div + div': { borderLeft: 0, borderTop: `1px solid ${token('hairline')}` },
    dd: { margin: 0, whiteSpace: 'nowrap' },
  },
});

const Line = styled('p')({ margin: '6px 0 0', '&[data-past]': { color: token('danger') } });
