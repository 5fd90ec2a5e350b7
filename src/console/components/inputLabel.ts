import { focusRing } from '#console/app/theme.ts';
import { token } from '#console/app/tokens.ts';

/** The label of a box or a circle, beside it. */
export const inputLabel = {
  display: 'inline-grid',
  gridTemplateColumns: '16px auto',
  gap: 11,
  alignItems: 'start',
  padding: '6px 0',
  lineHeight: '20px',
  cursor: 'pointer',
} as const;

/** The box or circle itself, filled when it is checked. */
export const inputMark = {
  appearance: 'none',
  display: 'grid',
  placeContent: 'center',
  width: 16,
  height: 16,
  margin: '2px 0 0',
  border: `1px solid ${token('faint')}`,
  backgroundColor: token('panel'),
  cursor: 'inherit',
  '&:hover': { borderColor: token('muted') },
  '&:focus-visible': focusRing,
  '&:checked': { borderColor: token('accent'), backgroundColor: token('accent') },
  '&:disabled': { cursor: 'default', opacity: 0.75 },
  '@media (forced-colors: active)': { appearance: 'auto' },
} as const;
