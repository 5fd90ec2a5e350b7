import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { token } from '#console/app/tokens.ts';

interface Props {
  label: string;
  columns: readonly string[];
  children: ReactNode;
}

/** A small table that is read, not worked with. On a narrow screen its cells stand below each other. */
export function Table({ label, columns, children }: Props) {
  return (
    <Frame>
      <table aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </Frame>
  );
}

const Frame = styled('div')(({ theme }) => ({
  border: `1px solid ${token('hairline')}`,
  borderRadius: 8,
  backgroundColor: token('panel'),
  overflow: 'hidden',
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed', fontSize: 13, lineHeight: '20px' },
  'th, td': { padding: '6px 12px', textAlign: 'start', verticalAlign: 'top', overflowWrap: 'anywhere' },
  th: { fontWeight: 550, color: token('muted'), backgroundColor: token('background') },
  'th:first-of-type': { width: '30%' },
  'th:nth-of-type(2)': { width: '28%' },
  'tbody tr': { borderTop: `1px solid ${token('hairline')}` },
  [theme.breakpoints.down('sm')]: {
    'table, tbody, tr, td': { display: 'block', width: 'auto' },
    thead: { display: 'none' },
    tr: { padding: '6px 0' },
    td: { padding: '1px 12px' },
  },
}));
