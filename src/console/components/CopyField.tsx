import { styled } from '@mui/material/styles';
import { useId, useRef } from 'react';
import { mono } from '#console/app/theme.ts';
import { token } from '#console/app/tokens.ts';
import { useCopy } from '#console/lib/useCopy.ts';
import { CopyButton } from './CopyButton.tsx';
import { CopyOutcome } from './CopyOutcome.tsx';

interface CopyFieldProps {
  label: string;
  value: string;
  autoFocus?: boolean;
  /** One of many: its button is none of the first things to see. */
  quiet?: boolean;
  /** Told once the text is on the clipboard, by the button or by the keys. */
  onCopied?: () => void;
}

/** A value to take away: read-only, selected as soon as it has the focus, with a button that copies it. */
export function CopyField({ label, value, autoFocus = false, quiet = false, onCopied }: CopyFieldProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const { state, copy } = useCopy(value, field, onCopied);
  return (
    <div>
      <Label htmlFor={id}>{label}</Label>
      <Box>
        <Value
          id={id}
          ref={field}
          value={value}
          readOnly
          rows={1}
          data-spaced={value.includes(' ') || undefined}
          spellCheck={false}
          autoComplete="off"
          autoFocus={autoFocus}
          onFocus={({ currentTarget }) => currentTarget.select()}
          onCopy={({ currentTarget }) => isAllSelected(currentTarget) && onCopied?.()}
        />
        <CopyButton what={label} state={state} variant={quiet ? 'outlined' : 'contained'} onClick={copy} />
      </Box>
      <CopyOutcome state={state} />
    </div>
  );
}

function isAllSelected({ selectionStart, selectionEnd, value }: HTMLTextAreaElement): boolean {
  return selectionStart === 0 && selectionEnd === value.length;
}

const Label = styled('label')({
  display: 'block',
  marginBottom: 6,
  fontSize: 13,
  lineHeight: '18px',
  color: token('muted'),
});

const Box = styled('div')({
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  padding: '8px 10px 8px 12px',
  border: `1px solid ${token('control')}`,
  borderRadius: 8,
  backgroundColor: token('panel'),
  '&:has(textarea:focus)': {
    borderColor: token('accent'),
    backgroundColor: token('accentTint'),
    boxShadow: `0 0 0 3px ${token('accentTint')}`,
  },
  '& > button': { flex: 'none', gap: 6 },
});

/** A text area, so that a long value breaks where it is narrow instead of hiding its end. */
const Value = styled('textarea')({
  flex: '1 1 auto',
  minWidth: 0,
  minHeight: 32,
  padding: '6px 0',
  resize: 'none',
  overflow: 'hidden',
  fieldSizing: 'content',
  wordBreak: 'break-all',
  // What comes in groups breaks between them.
  '&[data-spaced]': { wordBreak: 'normal' },
  lineHeight: '20px',
  border: 0,
  outline: 'none',
  background: 'transparent',
  color: token('text'),
  fontFamily: mono,
  fontSize: 13.5,
  fontVariantLigatures: 'none',
  '&::selection': { color: token('onAccent'), backgroundColor: token('accent') },
  '@media (forced-colors: active)': { '&:focus': { outline: '2px solid Highlight' } },
});
