import { styled } from '@mui/material/styles';
import { token } from '#console/app/tokens.ts';
import { useLocale, useText } from '#console/i18n/i18n.ts';
import type { UsageBucket } from './usageBuckets.ts';

interface UsageTableProps {
  title: string;
  /** What a row is: an hour, a day. */
  unit: string;
  buckets: readonly UsageBucket[];
  whenOf: (bucket: UsageBucket) => string;
}

/** What a chart draws, in figures, the latest first. Without calls there is no row. */
export function UsageTable({ title, unit, buckets, whenOf }: UsageTableProps) {
  const t = useText();
  const locale = useLocale();
  return (
    <Table>
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{unit}</th>
          <th scope="col">{t('usage.calls')}</th>
          <th scope="col">{t('usage.failed')}</th>
        </tr>
      </thead>
      <tbody>
        {buckets
          .filter(({ calls }) => calls > 0)
          .toReversed()
          .map((bucket) => (
            <tr key={bucket.start}>
              <th scope="row">{whenOf(bucket)}</th>
              <td>{bucket.calls.toLocaleString(locale)}</td>
              <td>{bucket.failures.toLocaleString(locale)}</td>
            </tr>
          ))}
      </tbody>
    </Table>
  );
}

const Table = styled('table')({
  flex: '1 1 260px',
  alignSelf: 'flex-start',
  borderCollapse: 'collapse',
  fontVariantNumeric: 'tabular-nums',
  caption: { padding: '0 0 6px', textAlign: 'start', fontWeight: 550 },
  'th, td': { padding: '5px 0 5px 12px', borderBottom: `1px solid ${token('hairline')}`, fontWeight: 400 },
  'th:first-of-type': { paddingInlineStart: 0, textAlign: 'start' },
  'td, thead th:not(:first-of-type)': { textAlign: 'end' },
  'thead th': { color: token('muted') },
});
