import { styled } from '@mui/material/styles';
import { CircleAlert, CircleCheck, Hourglass, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { token } from '#console/app/tokens.ts';

const kinds = {
  danger: { Icon: CircleAlert, ink: token('danger'), tint: token('dangerTint') },
  warning: { Icon: TriangleAlert, ink: token('warning'), tint: token('warningTint') },
  working: { Icon: Hourglass, ink: token('text'), tint: token('sunken') },
  calm: { Icon: CircleCheck, ink: token('accent'), tint: token('accentTint') },
} as const;

interface Props {
  kind: keyof typeof kinds;
  children: ReactNode;
  /** What the person can do about it. */
  action?: ReactNode;
  /** `false`: it changes while it is there, and what of it is to be announced says so itself. */
  live?: boolean;
}

/** A message in the page, where it matters and for as long as it holds. A danger is announced at once. */
export function Notice({ kind, children, action, live = true }: Props) {
  const { Icon, ink, tint } = kinds[kind];
  return (
    <Box role={kind === 'danger' && live ? 'alert' : 'note'} ink={ink} tint={tint}>
      <Icon size={16} strokeWidth={1.75} aria-hidden />
      <div>{children}</div>
      {action}
    </Box>
  );
}

const Box = styled('div', { shouldForwardProp: (name) => name !== 'ink' && name !== 'tint' })<{
  ink: string;
  tint: string;
}>(({ ink, tint }) => ({
  display: 'flex',
  alignItems: 'flex-start',
  gap: 10,
  padding: '10px 12px',
  borderRadius: 8,
  border: '1px solid transparent',
  color: ink,
  backgroundColor: tint,
  '> svg': { flex: 'none', marginTop: 2 },
  '> div': { flex: 1, minWidth: 0, overflowWrap: 'anywhere', textWrap: 'pretty' },
}));
