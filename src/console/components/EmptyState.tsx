import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { token } from '#console/app/tokens.ts';

interface Props {
  title: string;
  /** What this would be, or what to do about it. */
  children?: ReactNode;
  action?: ReactNode;
  /** Something failed: announced at once. */
  failed?: boolean;
}

/** In the place of content: nothing yet, nothing found, not allowed, or failed, each with its own words and way out. */
export function EmptyState({ title, children, action, failed = false }: Props) {
  return (
    <Box role={failed ? 'alert' : undefined}>
      <Title>{title}</Title>
      {children && <Text>{children}</Text>}
      {action && <Action data-way-on>{action}</Action>}
    </Box>
  );
}

const Box = styled('div')({
  flex: '1 1 auto',
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'center',
  justifyContent: 'center',
  padding: '40px 24px 56px',
  textAlign: 'center',
});

const Title = styled('h2')({ margin: 0, fontSize: 15, lineHeight: '22px', fontWeight: 600 });

const Text = styled('p')({
  margin: '4px 0 0',
  maxWidth: 'min(52ch, 100%)',
  overflowWrap: 'anywhere',
  color: token('muted'),
  textWrap: 'pretty',
});

const Action = styled('div')({ display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: 8, marginTop: 16 });
