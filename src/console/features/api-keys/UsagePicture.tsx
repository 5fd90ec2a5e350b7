import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useId, useState } from 'react';
import { token } from '#console/app/tokens.ts';
import { visuallyHidden } from '#console/components/VisuallyHidden.tsx';
import { useLocale, useText } from '#console/i18n/i18n.ts';
import { zoned } from '#console/lib/timeZoneText.ts';
import { useTimeFormat } from '#console/lib/useTimeFormat.tsx';
import { dayFormat } from './dayFormat.ts';
import { UsageChart, type UsageTick } from './UsageChart.tsx';
import { UsageFigures } from './UsageFigures.tsx';
import { UsageTable } from './UsageTable.tsx';
import { dayBuckets, daysShown, hourBuckets, hoursShown, startOfDay, type UsageBucket } from './usageBuckets.ts';
import { callsSince, type UsageRow } from './usageQueries.ts';

interface UsagePictureProps {
  rows: readonly UsageRow[];
  lastSignIn: number | undefined;
  now: number;
}

/** The use of a key in figures, in bars, and in tables: for screen readers always, for all others when they want them. */
export function UsagePicture({ rows, lastSignIn, now }: UsagePictureProps) {
  const t = useText();
  const locale = useLocale();
  const { zone, clock } = useTimeFormat();
  const [tables, setTables] = useState(false);
  const tablesID = useId();

  const dayText = dayFormat(locale, zone, 'long');
  const hours = hourBuckets(rows, now);
  const days = dayBuckets(rows, now, zone);
  const charts = [
    {
      title: t('usage.perHour', { hours: hoursShown }),
      unit: t('usage.hour'),
      buckets: hours,
      ticks: hourTicks(hours, zone, (start, isMidnight) => (isMidnight ? dayText(start) : clock(start))),
      whenOf: ({ start, end }: UsageBucket) =>
        t('usage.hourOf', { day: dayText(start), from: clock(start), to: clock(end) }),
    },
    {
      title: t('usage.perDay', { days: daysShown }),
      unit: t('usage.day'),
      buckets: days,
      ticks: dayTicks(days, dayFormat(locale, zone, 'short')),
      whenOf: ({ start }: UsageBucket) => dayText(start),
    },
  ];

  return (
    <>
      <UsageFigures
        today={callsSince(rows, startOfDay(now, zone))}
        all={callsSince(rows, days[0]?.start ?? now)}
        lastSignIn={lastSignIn}
        now={now}
      />
      {charts.map(({ unit: _, ...chart }) => (
        <UsageChart key={chart.title} {...chart} />
      ))}
      <Bottom>
        <Legend aria-hidden>
          <span data-kind="fine">{t('usage.calls')}</span>
          <span data-kind="failed">{t('usage.failed')}</span>
        </Legend>
        <Button aria-expanded={tables} aria-controls={tablesID} onClick={() => setTables(!tables)}>
          {t(tables ? 'usage.hideTables' : 'usage.showTables')}
        </Button>
      </Bottom>
      <Tables id={tablesID} data-hidden={!tables || undefined}>
        {charts.map(({ ticks: _, ...table }) => (
          <UsageTable key={table.title} {...table} />
        ))}
      </Tables>
    </>
  );
}

/** The same day of each week; not where there is no room left for its name. */
function dayTicks(buckets: readonly UsageBucket[], textOf: (start: number) => string): UsageTick[] {
  return buckets.flatMap(({ start }, index) =>
    index % 7 === 1 && index < buckets.length - 3 ? [{ index, text: textOf(start) }] : [],
  );
}

/** Midnight and noon, or the full hours nearest to them, as the zone's clocks show them. */
function hourTicks(
  buckets: readonly UsageBucket[],
  zone: string,
  textOf: (start: number, isMidnight: boolean) => string,
): UsageTick[] {
  return buckets.flatMap(({ start }, index) => {
    const { hour } = zoned(start, zone);
    return hour % 12 === 0 && index < buckets.length - 4 ? [{ index, text: textOf(start, hour === 0) }] : [];
  });
}

const Bottom = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: '8px 16px',
  marginTop: 14,
});

const Legend = styled('div')({
  display: 'flex',
  gap: 16,
  fontSize: 13,
  color: token('muted'),
  span: { display: 'inline-flex', alignItems: 'center', gap: 6 },
  'span::before': {
    content: '""',
    boxSizing: 'border-box',
    width: 10,
    height: 10,
    borderRadius: 2,
    border: '5px solid',
  },
  '[data-kind=fine]::before': { borderColor: token('accent') },
  '[data-kind=failed]::before': { borderColor: token('danger') },
  '@media (forced-colors: active)': { '[data-kind=failed]::before': { borderWidth: 1 } },
});

const Tables = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '20px 40px',
  marginTop: 16,
  '&[data-hidden]': visuallyHidden,
});
