import { styled } from '@mui/material/styles';
import { token } from '#console/app/tokens.ts';
import { bareInput, fieldBox, fieldFace } from './fieldFace.ts';

const itself = {
  ...fieldFace({ focused: ':focus', wrong: '[aria-invalid=true]', readOnly: ':read-only:not(:disabled)' }),
  width: '100%',
  minHeight: 32,
  margin: 0,
  padding: '5px 9px',
  font: 'inherit',
  letterSpacing: 'inherit',
  color: token('text'),
  '&:disabled': { borderColor: token('hairline'), color: token('faint'), backgroundColor: token('panel') },
} as const;

/** A field for a line of text, which stands as high as the label beside it. */
export const TextInput = styled('input')({ ...itself, height: 32, padding: '4px 9px 6px' });

/** A field for a text of any length: one line high until there is more to show, then up to four. */
export const TextArea = styled('textarea')({
  ...itself,
  display: 'block',
  maxHeight: 92,
  resize: 'none',
  fieldSizing: 'content',
  '@supports not (field-sizing: content)': { height: 92 },
});

/** A field for a line of text with something else at its end. */
export const TextInputBox = styled('div')({
  ...fieldBox,
  width: '100%',
  height: 32,
  input: { ...bareInput, height: 20, padding: '0 0 0 9px' },
});
