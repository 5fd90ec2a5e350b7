import { styled } from '@mui/material/styles';
import { token } from '#console/app/tokens.ts';
import type { Inline } from './guidePage.ts';
import { Inlines } from './Inlines.tsx';

type Line = readonly (readonly Inline[])[];

/** A table of the guide. */
export function GuideTable({ head, rows }: { head: Line; rows: readonly Line[] }) {
  return (
    <Frame>
      <table>
        <thead>
          <tr>
            {head.map((cell, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the cells of a text never change places
              <th key={index} scope="col">
                <Inlines inlines={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a text never change places
            <tr key={index}>
              {row.map((cell, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the cells of a text never change places
                <td key={index}>
                  <Inlines inlines={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Frame>
  );
}

const Frame = styled('div')({
  border: `1px solid ${token('hairline')}`,
  borderRadius: 8,
  overflow: 'hidden',
  table: { width: '100%', borderCollapse: 'collapse', fontSize: 14, lineHeight: '21px' },
  'th, td': { padding: '7px 12px', textAlign: 'start', verticalAlign: 'top', overflowWrap: 'break-word' },
  th: { fontSize: 13, fontWeight: 550, color: token('muted'), backgroundColor: token('sunken') },
  'tbody tr': { borderTop: `1px solid ${token('hairline')}`, breakInside: 'avoid' },
});
