import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { token } from '#console/app/tokens.ts';
import { useLocale, useText } from '#console/i18n/i18n.ts';
import { isoText } from '#console/lib/relativeTime.ts';
import { useTimeFormat } from '#console/lib/useTimeFormat.tsx';
import { daysShown } from './usageBuckets.ts';

interface Count {
  calls: number;
  failures: number;
}

interface UsageFiguresProps {
  today: Count;
  all: Count;
  lastSignIn: number | undefined;
  now: number;
}

/** The figures of a key that matter most. */
export function UsageFigures({ today, all, lastSignIn, now }: UsageFiguresProps) {
  const t = useText();
  const time = useTimeFormat();
  return (
    <Figures>
      <Calls label={t('usage.today')} {...today} />
      <Calls label={t('usage.days', { days: daysShown })} {...all} />
      <Figure label={t('usage.lastUse')} note={lastSignIn !== undefined && time.exact(lastSignIn)}>
        {lastSignIn === undefined ? (
          t('usage.never')
        ) : (
          <time dateTime={isoText(lastSignIn)}>{time.relative(lastSignIn, now)}</time>
        )}
      </Figure>
    </Figures>
  );
}

function Calls({ label, calls, failures }: { label: string } & Count) {
  const t = useText();
  const locale = useLocale();
  return (
    <Figure
      label={label}
      note={calls > 0 && <span data-failed={failures > 0 || undefined}>{t('usage.ofThemFailed', { failures })}</span>}
    >
      {calls.toLocaleString(locale)} <small>{t('usage.callsUnit', { calls })}</small>
    </Figure>
  );
}

function Figure({ label, note, children }: { label: string; note: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
      {note && <dd className="note">{note}</dd>}
    </div>
  );
}

const Figures = styled('dl')({
  display: 'grid',
  gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
  margin: 0,
  border: `1px solid ${token('hairline')}`,
  borderRadius: 8,
  backgroundColor: token('sunken'),
  '& > div': { padding: '10px 16px 12px', minWidth: 0 },
  '& > div + div': { borderLeft: `1px solid ${token('hairline')}` },
  dt: { fontSize: 13, lineHeight: '18px', color: token('muted') },
  dd: { margin: '1px 0 0', fontSize: 18, lineHeight: '26px', fontWeight: 600, fontVariantNumeric: 'tabular-nums' },
  small: { fontSize: 13, fontWeight: 400, color: token('muted') },
  'dd.note': { margin: 0, fontSize: 13, lineHeight: '18px', fontWeight: 400, color: token('muted') },
  '[data-failed]': { color: token('danger') },
  '@media (max-width: 599px)': {
    gridTemplateColumns: 'minmax(0, 1fr)',
    '& > div': { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', columnGap: 12, padding: '8px 12px' },
    '& > div + div': { borderLeft: 0, borderTop: `1px solid ${token('hairline')}` },
    dt: { gridRow: 'span 2' },
    dd: { textAlign: 'end', fontSize: 14, lineHeight: '20px' },
  },
});
