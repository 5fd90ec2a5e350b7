import { token } from '#console/app/tokens.ts';

interface States {
  focused: string;
  wrong: string;
  readOnly: string;
}

/**
 * How everything looks that is typed in or chosen from: a hairline, which takes the accent while it has the focus and the
 * colour of danger while what it holds is wrong. `States`: the selectors by which each of them is told.
 */
export const fieldFace = ({ focused, wrong, readOnly }: States) =>
  ({
    boxSizing: 'border-box',
    border: `1px solid ${token('control')}`,
    borderRadius: 6,
    backgroundColor: token('panel'),
    '&:hover': { borderColor: token('faint') },
    [`&${wrong}`]: { borderColor: token('danger') },
    [`&${focused}`]: {
      outline: 'none',
      borderColor: token('accent'),
      boxShadow: `0 0 0 3px ${token('accentTint')}`,
      '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: 1 },
    },
    [`&${wrong}${focused}`]: { borderColor: token('danger'), boxShadow: `0 0 0 3px ${token('dangerTint')}` },
    [`&${readOnly}`]: { borderColor: token('hairline'), backgroundColor: token('sunken') },
  }) as const;

/** The same of a box around what is typed in. `data-wrong`, `data-read-only`: as what is in it is. */
export const fieldBox = {
  ...fieldFace({ focused: ':has(> input:focus)', wrong: '[data-wrong]', readOnly: '[data-read-only]' }),
  display: 'flex',
  alignItems: 'center',
} as const;

/** Of what is typed in, where the box around it has the face of a field. */
export const bareInput = {
  flex: 1,
  minWidth: 0,
  height: '100%',
  boxSizing: 'border-box',
  padding: '0 10px',
  border: 0,
  outline: 'none',
  font: 'inherit',
  letterSpacing: 'inherit',
  color: token('text'),
  background: 'none',
  '&::placeholder': { color: token('muted'), opacity: 1 },
} as const;
