import { styled } from '@mui/material/styles';
import { useId } from 'react';
import { tabularFigures } from '#console/app/theme.ts';
import { token } from '#console/app/tokens.ts';

interface Props {
  label: string;
  rows: readonly { id: string | number; name: string; count: string }[];
}

/** How many keys are in which case, as a row of a form. */
export function BulkCounts({ label, rows }: Props) {
  const labelID = useId();
  return (
    <Row>
      <span id={labelID}>{label}</span>
      <Counts aria-labelledby={labelID}>
        {rows.map(({ id, name, count }) => (
          <li key={id}>
            <span>{name}</span>
            <span>{count}</span>
          </li>
        ))}
      </Counts>
    </Row>
  );
}

const Row = styled('div')({
  display: 'grid',
  gridTemplateColumns: '128px minmax(0, 1fr)',
  '& > span': { paddingTop: 6, color: token('muted') },
  '@media (max-width: 599px)': { gridTemplateColumns: 'minmax(0, 1fr)', gap: 6 },
});

const Counts = styled('ul')({
  maxHeight: 'min(180px, 26vh)',
  margin: 0,
  padding: 0,
  overflowY: 'auto',
  listStyle: 'none',
  border: `1px solid ${token('hairline')}`,
  borderRadius: 8,
  fontSize: 13,
  lineHeight: '18px',
  ...tabularFigures,
  li: { display: 'flex', justifyContent: 'space-between', gap: 12, padding: '6px 12px', overflowWrap: 'anywhere' },
  'li + li': { borderTop: `1px solid ${token('hairline')}` },
  'li > span + span': { flex: 'none', color: token('muted') },
});
