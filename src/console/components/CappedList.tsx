import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { type ReactNode, useRef, useState } from 'react';
import { focusRing } from '#console/app/theme.ts';
import { token } from '#console/app/tokens.ts';
import { useText } from '#console/i18n/i18n.ts';

interface Group<Row> {
  /** Stands above its rows; absent where there is one group only. */
  heading?: string | undefined;
  rows: readonly Row[];
}

interface Props<Row extends { ID: number }> {
  label: string;
  groups: readonly Group<Row>[];
  children: (row: Row) => ReactNode;
}

const atFirst = 50;
const more = 500;

/** A list in a box that scrolls: the first rows, and the others on demand, as thousands at once would hold up the page. */
export function CappedList<Row extends { ID: number }>({ label, groups, children }: Props<Row>) {
  const t = useText();
  const box = useRef<HTMLElement>(null);
  const [cap, setCap] = useState(atFirst);
  const total = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  let left = cap;
  const shown = groups.map(({ heading, rows }) => {
    const part = rows.slice(0, left);
    left -= part.length;
    return { heading, part };
  });
  const reveal = () => {
    // The button goes with the last rows.
    if (total <= cap + more) box.current?.focus();
    setCap(cap + more);
  };
  return (
    <Box ref={box} aria-label={label} tabIndex={0}>
      {shown.map(
        ({ heading, part }) =>
          part.length > 0 && (
            <div key={heading ?? ''}>
              {heading && <p>{heading}</p>}
              <ul aria-label={heading}>
                {part.map((row) => (
                  <li key={row.ID}>{children(row)}</li>
                ))}
              </ul>
            </div>
          ),
      )}
      {total > cap && (
        <More size="small" variant="text" onClick={reveal}>
          {t('list.andMore', { count: total - cap })}
        </More>
      )}
    </Box>
  );
}

const Box = styled('section')({
  maxHeight: 'min(260px, 38vh)',
  overflowY: 'auto',
  border: `1px solid ${token('hairline')}`,
  borderRadius: 8,
  color: token('text'),
  backgroundColor: token('panel'),
  '&:focus-visible': focusRing,
  '&& p': {
    position: 'sticky',
    top: 0,
    margin: 0,
    padding: '5px 12px',
    fontSize: 12,
    lineHeight: '16px',
    fontWeight: 600,
    color: token('muted'),
    backgroundColor: token('sunken'),
    borderBottom: `1px solid ${token('hairline')}`,
  },
  '&& div + div p': { borderTop: `1px solid ${token('hairline')}` },
  '&& ul': { margin: 0, padding: 0, listStyle: 'none' },
  li: { padding: '6px 12px', fontSize: 13, lineHeight: '18px', overflowWrap: 'anywhere' },
  'li + li': { borderTop: `1px solid ${token('hairline')}` },
});

const More = styled(Button)({ margin: '4px 6px 6px' });
