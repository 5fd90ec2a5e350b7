import { styled } from '@mui/material/styles';
import { Search, X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { focusRing } from '#console/app/theme.ts';
import { token } from '#console/app/tokens.ts';
import { useText } from '#console/i18n/i18n.ts';

interface Props {
  label: string;
  placeholder: string;
  listID: string;
  activeID: string | undefined;
  onKeyDown: (event: KeyboardEvent) => void;
  /** Answers what of the text is kept. */
  onType: (text: string) => string;
  onClose: () => void;
}

/** Where one types. It keeps the focus while the arrows move in the list. */
export function PaletteField({ label, placeholder, listID, activeID, onKeyDown, onType, onClose }: Props) {
  const t = useText();
  return (
    <Field>
      <Search size={18} strokeWidth={1.75} aria-hidden />
      <input
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded
        aria-controls={listID}
        aria-activedescendant={activeID}
        aria-autocomplete="list"
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        // biome-ignore lint/a11y/noAutofocus: the window is for typing
        autoFocus
        onKeyDown={onKeyDown}
        onChange={({ target }) => {
          const kept = onType(target.value);
          if (kept !== target.value) target.value = kept;
        }}
      />
      <button type="button" aria-label={t('dialog.close')} onClick={onClose}>
        <X size={18} strokeWidth={1.75} aria-hidden />
      </button>
    </Field>
  );
}

const Field = styled('div')({
  display: 'flex',
  flex: 'none',
  alignItems: 'center',
  gap: 10,
  height: 52,
  padding: '0 14px 0 18px',
  borderBottom: `1px solid ${token('hairline')}`,
  '> svg': { flex: 'none', color: token('muted') },
  input: {
    flex: 1,
    minWidth: 0,
    height: '100%',
    padding: 0,
    border: 0,
    outline: 'none',
    font: 'inherit',
    fontSize: 16,
    letterSpacing: 'inherit',
    color: token('text'),
    background: 'none',
    '&::placeholder': { color: token('muted'), opacity: 1 },
  },
  button: {
    display: 'grid',
    placeItems: 'center',
    flex: 'none',
    minWidth: 32,
    height: 32,
    padding: 0,
    border: 0,
    borderRadius: 6,
    font: 'inherit',
    color: token('muted'),
    background: 'none',
    cursor: 'default',
    '&:hover': { color: token('text'), backgroundColor: token('sunken') },
    '&:focus-visible': focusRing,
    // Drawn, not written: the button has a name of its own.
    '&::before': {
      content: '"Esc"',
      padding: '0 5px',
      border: `1px solid ${token('control')}`,
      borderRadius: 4,
      fontSize: 12,
      lineHeight: '18px',
    },
    svg: { display: 'none' },
  },
  // Where there are no keys there is a cross.
  '@media (hover: none), (max-width: 599px)': {
    'button::before': { display: 'none' },
    'button svg': { display: 'block' },
  },
});
