import { token } from '#console/app/tokens.ts';

/** Of the key in a field that leads there. */
export const keyHint = {
  minWidth: 18,
  border: `1px solid ${token('hairline')}`,
  borderRadius: 4,
  font: 'inherit',
  fontSize: 12,
  lineHeight: '16px',
  textAlign: 'center',
} as const;
