import { styled } from '@mui/material/styles';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

interface Props {
  Icon: LucideIcon;
  /** A token's colour. */
  ink: string;
  children: ReactNode;
}

/** A state as icon, word and colour. */
export function StateLabel({ Icon, ink, children }: Props) {
  return (
    <Label ink={ink}>
      <Icon size={16} strokeWidth={1.75} aria-hidden />
      {children}
    </Label>
  );
}

const Label = styled('span', { shouldForwardProp: (name) => name !== 'ink' })<{ ink: string }>(({ ink }) => ({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 6,
  verticalAlign: 'top',
  color: ink,
  svg: { flex: 'none' },
}));
