import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { token } from '#console/app/tokens.ts';

interface FactProps {
  label: string;
  children: ReactNode;
  /** What can be done about it. */
  action?: ReactNode;
  help?: ReactNode;
}

/** Something that is so, in a row like those of a form. Inside `Facts`. */
export function Fact({ label, children, action, help }: FactProps) {
  return (
    <Row>
      <dt>{label}</dt>
      <dd>
        <Line>
          <span>{children}</span>
          {action}
        </Line>
        {help && <Help>{help}</Help>}
      </dd>
    </Row>
  );
}

export const Facts = styled('dl')({ margin: 0 });

const Row = styled('div')({
  display: 'grid',
  gridTemplateColumns: '152px minmax(0, 1fr)',
  alignItems: 'start',
  padding: '9px 0',
  borderBottom: `1px solid ${token('hairline')}`,
  '&:last-of-type': { borderBottom: 0 },
  '&:first-of-type': { paddingTop: 0 },
  dt: { padding: '4px 8px 4px 0', lineHeight: '20px', color: token('muted') },
  dd: { margin: 0, minWidth: 0 },
  '@media (max-width: 599px)': { gridTemplateColumns: 'minmax(0, 1fr)', dt: { padding: '0 0 2px' } },
});

const Line = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: '4px 16px',
  minHeight: 28,
  overflowWrap: 'anywhere',
});

const Help = styled('p')({
  margin: '2px 0 0',
  maxWidth: '60ch',
  fontSize: 13,
  lineHeight: '18px',
  color: token('muted'),
});
