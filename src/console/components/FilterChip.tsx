import { styled } from '@mui/material/styles';
import { ChevronDown, X } from 'lucide-react';
import type { MouseEvent, ReactNode } from 'react';
import { focusRing } from '#console/app/theme.ts';
import { token } from '#console/app/tokens.ts';

interface Props {
  children: ReactNode;
  active: boolean;
  /** Opens the choice; absent where there is nothing to choose but to take the filter away. */
  onOpen?: (event: MouseEvent<HTMLButtonElement>) => void;
  /** What it opens. */
  popup?: 'menu' | 'dialog';
  expanded?: boolean;
  /** Behind the text, in place of the sign for a menu. */
  icon?: ReactNode;
  /** Names the button that takes an active filter away. */
  clearLabel?: string;
  onClear?: () => void;
}

/** One filter of a list: dashed while it filters nothing, tinted with a way to take it away while it does. */
export function FilterChip(props: Props) {
  const { children, active, onOpen, popup = 'menu', expanded, icon, clearLabel, onClear } = props;
  return (
    <Chip active={active} title={active && typeof children === 'string' ? children : undefined}>
      {onOpen ? (
        <button type="button" aria-haspopup={popup} aria-expanded={expanded} onClick={onOpen}>
          <span>{children}</span>
          {!active && (icon ?? <ChevronDown size={14} strokeWidth={1.75} aria-hidden />)}
        </button>
      ) : (
        <span>{children}</span>
      )}
      {active && (
        <button type="button" data-clear aria-label={clearLabel} onClick={onClear}>
          <X size={13} strokeWidth={2.25} aria-hidden />
        </button>
      )}
    </Chip>
  );
}

const Chip = styled('span', { shouldForwardProp: (name) => name !== 'active' })<{ active: boolean }>(({ active }) => ({
  display: 'inline-flex',
  alignItems: 'center',
  // One that filters gives way, down to a few letters, before any goes to the next line.
  flex: active ? '100 1 112px' : 'none',
  minWidth: 0,
  maxWidth: 'max-content',
  height: 28,
  borderRadius: 14,
  border: `1px ${active ? 'solid transparent' : `dashed ${token('control')}`}`,
  fontSize: 13,
  fontWeight: active ? 550 : 400,
  color: active ? token('accent') : token('muted'),
  backgroundColor: active ? token('accentTint') : 'transparent',
  '> span': { padding: '0 2px 0 11px', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  button: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: 4,
    minWidth: 0,
    height: 26,
    padding: active ? '0 2px 0 11px' : '0 8px 0 11px',
    border: 0,
    borderRadius: 13,
    font: 'inherit',
    letterSpacing: 'inherit',
    color: 'inherit',
    background: 'none',
    cursor: 'default',
    span: { maxWidth: 280, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
    svg: { flex: 'none' },
    '&:hover': active ? { color: token('accentHover') } : { color: token('text'), backgroundColor: token('sunken') },
    '&:focus-visible': focusRing,
  },
  'button[data-clear]': { flex: 'none', justifyContent: 'center', width: 26, padding: 0 },
}));
