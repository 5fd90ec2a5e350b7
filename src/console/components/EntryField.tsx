import { styled } from '@mui/material/styles';
import { type ComponentProps, type ReactNode, useId } from 'react';
import { token } from '#console/app/tokens.ts';
import { bareInput, fieldBox } from './fieldFace.ts';

interface Props extends ComponentProps<'input'> {
  label: string;
  /** What is wrong with the value, in place of the hint. */
  error?: string | undefined;
  hint?: ReactNode;
  /** What stands in the field's right end. */
  end?: ReactNode;
}

/** A text field of a page outside the shell: the label above, what is wrong below. */
export function EntryField({ label, error, hint, end, ...input }: Props) {
  const id = useId();
  const note = error ?? hint;
  return (
    <Field>
      <label htmlFor={id}>{label}</label>
      <Box data-wrong={error !== undefined || undefined}>
        <input
          {...input}
          id={id}
          aria-invalid={error !== undefined}
          aria-describedby={note ? `${id}-note` : undefined}
          autoCapitalize="none"
          spellCheck={false}
        />
        {end}
      </Box>
      {note && (
        <Note id={`${id}-note`} data-wrong={error !== undefined || undefined}>
          {note}
        </Note>
      )}
    </Field>
  );
}

const Field = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  gap: 6,
  label: { fontSize: 13, lineHeight: '18px', fontWeight: 500 },
});

const Box = styled('div')({
  ...fieldBox,
  height: 36,
  paddingRight: 2,
  input: { ...bareInput, borderRadius: 5 },
});

const Note = styled('div')({
  fontSize: 13,
  lineHeight: '18px',
  color: token('muted'),
  '&[data-wrong]': { color: token('danger'), whiteSpace: 'pre-line' },
});
