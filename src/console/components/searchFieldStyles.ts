import { token } from '#console/app/tokens.ts';

const input = {
  flex: 1,
  minWidth: 0,
  height: '100%',
  border: 0,
  outline: 'none',
  font: 'inherit',
  color: token('text'),
  background: 'none',
  '&::placeholder': { color: token('muted'), opacity: 1 },
} as const;

const kbd = {
  minWidth: 18,
  border: `1px solid ${token('hairline')}`,
  borderRadius: 4,
  font: 'inherit',
  fontSize: 12,
  lineHeight: '16px',
  textAlign: 'center',
} as const;

/** Of the input in a field to search with, and of the key beside it that leads there. */
export const searchParts = { input, kbd };

/** Of a field to search with, around its input. */
export const searchField = {
  display: 'flex',
  alignItems: 'center',
  height: 32,
  border: `1px solid ${token('control')}`,
  borderRadius: 6,
  backgroundColor: token('panel'),
  color: token('muted'),
  '&:hover': { borderColor: token('faint') },
  '&:focus-within': { borderColor: token('accent'), boxShadow: `0 0 0 3px ${token('accentTint')}` },
} as const;
