import { token } from '#console/app/tokens.ts';

/** A key as it looks on the keyboard. */
export const keyFace = {
  padding: '0 5px',
  border: `1px solid ${token('control')}`,
  borderRadius: 4,
  font: 'inherit',
  fontSize: 12,
  lineHeight: '18px',
  backgroundColor: token('panel'),
};
