import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { Fragment, useEffect, useRef } from 'react';
import { token } from '#console/app/tokens.ts';
import { useText } from '#console/i18n/i18n.ts';
import type { Found, MarkedText } from './searchGuide.ts';

interface Props {
  id: string;
  found: readonly Found[];
  active: number;
  typed: string;
  onActive: (index: number) => void;
  onChoose: (found: Found) => void;
  onEmpty: () => void;
}

/** What was found: page and section, and the words around it. */
export function SearchResults({ id, found, active, typed, onActive, onChoose, onEmpty }: Props) {
  const t = useText();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView?.({ block: 'nearest' });
  }, [active]);
  return (
    <Sheet>
      <List ref={list} id={id} role="listbox" aria-label={t('guide.search.results')}>
        {found.map(({ page, slug, title, heading, excerpt }, index) => (
          <Option
            key={`${page}#${slug ?? ''}`}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            onPointerMove={() => index !== active && onActive(index)}
            // The field keeps the focus.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onChoose({ page, slug, title, heading, excerpt })}
          >
            <strong>
              <Marked {...title} />
              {heading && (
                <>
                  <i aria-hidden> › </i>
                  <Marked {...heading} />
                </>
              )}
            </strong>
            <span>
              <Marked {...excerpt} />
            </span>
          </Option>
        ))}
      </List>
      {found.length === 0 && (
        <Nothing>
          <p>{t('guide.search.none', { typed: typed.trim() })}</p>
          <Button onClick={onEmpty}>{t('guide.search.clear')}</Button>
        </Nothing>
      )}
    </Sheet>
  );
}

function Marked({ text, places }: MarkedText) {
  const parts = places.map(([start, end], index) => (
    <Fragment key={start}>
      {text.slice(places[index - 1]?.[1] ?? 0, start)}
      <mark>{text.slice(start, end)}</mark>
    </Fragment>
  ));
  return [...parts, text.slice(places.at(-1)?.[1] ?? 0)];
}

const Sheet = styled('div')({
  position: 'absolute',
  zIndex: 3,
  top: 38,
  left: 0,
  width: 'min(520px, 100cqw)',
  overflow: 'hidden',
  border: `1px solid ${token('hairline')}`,
  borderRadius: 8,
  backgroundColor: token('panel'),
  boxShadow: token('shadow'),
  '[aria-selected=true]': { backgroundColor: token('accentTint') },
  '@media (forced-colors: active)': { '[aria-selected=true]': { outline: '2px solid Highlight', outlineOffset: -2 } },
  strong: { display: 'block', fontWeight: 600, fontSize: 14, lineHeight: '20px' },
  i: { fontStyle: 'normal', color: token('muted') },
  span: { display: 'block', fontSize: 13, lineHeight: '18px', color: token('muted') },
  mark: {
    color: 'inherit',
    fontWeight: 650,
    background: 'none',
    textDecoration: `underline ${token('accent')} 2px`,
    textUnderlineOffset: 2,
  },
});

const List = styled('ul')({
  boxSizing: 'border-box',
  maxHeight: 'min(60dvh, 520px)',
  margin: 0,
  padding: 4,
  overflowY: 'auto',
  listStyle: 'none',
  '&:empty': { display: 'none' },
});

const Option = styled('li')({ padding: '7px 10px', borderRadius: 6, overflowWrap: 'anywhere', cursor: 'default' });

const Nothing = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'start',
  gap: 10,
  padding: '14px 14px 16px',
  p: { margin: 0, color: token('muted') },
});
