import { styled } from '@mui/material/styles';
import { useNavigate } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { type KeyboardEvent, useDeferredValue, useId, useMemo, useRef, useState } from 'react';
import { paths } from '#console/app/paths.ts';
import { token } from '#console/app/tokens.ts';
import { bareInput, fieldBox } from '#console/components/fieldFace.ts';
import { keyHint } from '#console/components/keyHint.ts';
import { VisuallyHidden } from '#console/components/VisuallyHidden.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { useShortcut } from '#console/lib/useShortcut.ts';
import type { Guide } from './guidePage.ts';
import { SearchResults } from './SearchResults.tsx';
import { type Found, searchGuide, toSections } from './searchGuide.ts';

/** Looks through the whole guide while one types; arrows and Enter choose, Esc empties it, `/` goes to it. */
export function GuideSearch({ guide }: { guide: Guide }) {
  const t = useText();
  const navigate = useNavigate();
  const listID = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const [open, setOpen] = useState(false);
  const sections = useMemo(() => toSections(guide), [guide]);
  const wanted = useDeferredValue(typed);
  const found = useMemo(() => searchGuide(sections, wanted), [sections, wanted]);
  const shown = open && wanted.trim() !== '';
  useShortcut('/', () => {
    input.current?.focus();
    input.current?.select();
  });

  const empty = () => {
    setTyped('');
    setActive(0);
  };
  const choose = ({ page, slug }: Found) => {
    empty();
    setOpen(false);
    void navigate({ to: paths.guidePage, params: { page }, ...(slug !== undefined && { hash: slug }) });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const chosen = found[active];
    if (event.key === 'Escape' && typed !== '') empty();
    else if (event.key === 'ArrowDown' && chosen) setActive((active + 1) % found.length);
    else if (event.key === 'ArrowUp' && chosen) setActive((active - 1 + found.length) % found.length);
    else if (event.key === 'Enter' && shown && chosen) choose(chosen);
    else return;
    event.preventDefault();
  };

  return (
    <Box
      role="search"
      aria-label={t('guide.search')}
      onBlur={({ currentTarget, relatedTarget }) => setOpen(currentTarget.contains(relatedTarget))}
    >
      <Field>
        <Search size={16} strokeWidth={1.75} aria-hidden />
        <input
          ref={input}
          role="combobox"
          aria-label={t('guide.search')}
          aria-autocomplete="list"
          aria-expanded={shown && found.length > 0}
          aria-controls={listID}
          aria-activedescendant={shown && found[active] ? `${listID}-${active}` : undefined}
          aria-keyshortcuts="/"
          placeholder={t('guide.search')}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onFocus={() => setOpen(true)}
          onChange={({ target }) => {
            setTyped(target.value);
            setActive(0);
            setOpen(true);
          }}
          onKeyDown={onKeyDown}
        />
        {typed === '' && <kbd aria-hidden>/</kbd>}
      </Field>
      <VisuallyHidden role="status">{shown && t('guide.search.count', { count: found.length })}</VisuallyHidden>
      {shown && (
        <SearchResults
          id={listID}
          found={found}
          active={active}
          typed={wanted}
          onActive={setActive}
          onChoose={choose}
          onEmpty={() => {
            empty();
            input.current?.focus();
          }}
        />
      )}
    </Box>
  );
}

const Box = styled('div')({ position: 'relative', flex: 'none' });

const Field = styled('div')({
  ...fieldBox,
  gap: 8,
  height: 32,
  padding: '0 8px 0 10px',
  color: token('muted'),
  svg: { flex: 'none' },
  input: { ...bareInput, padding: 0 },
  kbd: keyHint,
  '@media (hover: none)': { kbd: { display: 'none' } },
});
