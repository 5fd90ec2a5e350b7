import { styled } from '@mui/material/styles';
import { Search, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { focusRing } from '#console/app/theme.ts';
import { token } from '#console/app/tokens.ts';
import { useShortcut } from '#console/lib/useShortcut.ts';
import { bareInput, fieldBox } from './fieldFace.ts';
import { keyHint } from './keyHint.ts';

interface Props {
  label: string;
  placeholder: string;
  clearLabel: string;
  value: string;
  /** What is kept of what is typed or pasted, for what must not be remembered. */
  keep?: (text: string) => string;
  /** Whether `/` goes to it: not where it is one of several, as in a window above a list. */
  shortcut?: boolean;
  onFocus?: () => void;
  /** Called once typing pauses. */
  onChange: (value: string) => void;
}

const pause = 100;

const all = (text: string) => text;

/**
 * A field to filter a list by; `/` goes to it, Esc empties it. What is being typed belongs to the field alone until typing
 * pauses: a value that comes from outside is taken over only while nobody types.
 */
export function FilterField({
  label,
  placeholder,
  clearLabel,
  value,
  keep = all,
  shortcut = true,
  onFocus,
  onChange,
}: Props) {
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    const field = input.current;
    if (field && field !== document.activeElement) field.value = value;
  }, [value]);

  const focus = () => {
    input.current?.focus();
    input.current?.select();
  };
  useShortcut('/', shortcut ? focus : undefined);

  useEffect(() => () => clearTimeout(timer.current), []);

  const commit = (text: string, wait: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onChange(text), wait);
  };
  const clear = () => {
    if (input.current) input.current.value = '';
    commit('', 0);
    input.current?.focus();
  };

  return (
    <Field data-label={label}>
      <Search size={16} strokeWidth={1.75} aria-hidden />
      <input
        ref={input}
        type="search"
        aria-label={label}
        placeholder={placeholder}
        defaultValue={value}
        autoComplete="off"
        spellCheck={false}
        onFocus={onFocus}
        onChange={({ target }) => {
          const kept = keep(target.value);
          if (kept !== target.value) target.value = kept;
          commit(kept, pause);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && event.currentTarget.value !== '') {
            // A window around it stays open.
            event.stopPropagation();
            clear();
          }
          if (event.key === 'Enter') {
            // A form around it is not sent.
            event.preventDefault();
            commit(event.currentTarget.value, 0);
          }
        }}
      />
      {value === '' ? (
        shortcut && <kbd aria-hidden>/</kbd>
      ) : (
        <button type="button" aria-label={clearLabel} onClick={clear}>
          <X size={14} strokeWidth={2} aria-hidden />
        </button>
      )}
    </Field>
  );
}

const Field = styled('div')({
  ...fieldBox,
  flex: '0 1 264px',
  minWidth: 120,
  height: 32,
  padding: '0 4px 0 10px',
  color: token('muted'),
  '> svg': { flex: 'none' },
  input: {
    ...bareInput,
    padding: '0 8px',
    appearance: 'none',
    '&::-webkit-search-cancel-button': { display: 'none' },
  },
  kbd: { ...keyHint, flex: 'none', marginRight: 4 },
  button: {
    display: 'grid',
    placeItems: 'center',
    flex: 'none',
    width: 24,
    height: 24,
    padding: 0,
    border: 0,
    borderRadius: 4,
    color: 'inherit',
    background: 'none',
    cursor: 'default',
    '&:hover': { color: token('text'), backgroundColor: token('sunken') },
    '&:focus-visible': focusRing,
  },
  '@media (hover: none)': { kbd: { display: 'none' } },
});
