import { styled } from '@mui/material/styles';
import { useId } from 'react';
import { token } from '#console/app/tokens.ts';
import { TextInput } from './TextInput.tsx';

/** Whether what was typed is the word, whatever the width of its characters and the spaces around it. */
export function isWord(text: string, word: string): boolean {
  const plain = (each: string) => each.normalize('NFKC').trim();
  return plain(text) === plain(word);
}

export interface Word {
  word: string;
  /** Asks for it. */
  label: string;
  /** Says that it is still to be typed. */
  missing: string;
}

interface WordFieldProps extends Omit<Word, 'word'> {
  text: string;
  /** It was not there when it was wanted. */
  wrong: boolean;
  onText: (text: string) => void;
}

/** A field in which a word is typed, or pasted, as a sign that the question has been read. */
export function WordField({ label, missing, text, wrong, onText }: WordFieldProps) {
  const id = useId();
  const faultID = `${id}-fault`;
  return (
    <Row>
      <label htmlFor={id}>{label}</label>
      <TextInput
        id={id}
        autoFocus
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        value={text}
        aria-invalid={wrong}
        {...(wrong && { 'aria-describedby': faultID })}
        onChange={({ target }) => onText(target.value)}
      />
      {wrong && (
        <p id={faultID} role="alert">
          {missing}
        </p>
      )}
    </Row>
  );
}

const Row = styled('div')({
  marginTop: 14,
  label: { display: 'block', marginBottom: 6, overflowWrap: 'anywhere' },
  p: { margin: '5px 0 0', fontSize: 13, lineHeight: '18px', color: token('danger'), overflowWrap: 'anywhere' },
});
