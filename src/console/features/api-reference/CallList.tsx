import { styled } from '@mui/material/styles';
import { createLink } from '@tanstack/react-router';
import { useState } from 'react';
import { paths } from '#console/app/paths.ts';
import { focusRing } from '#console/app/theme.ts';
import { token } from '#console/app/tokens.ts';
import { FilterField } from '#console/components/FilterField.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { Method } from './Method.tsx';
import { type Chapter, filterChapters } from './reference.ts';

const exact = { exact: true };

/** Every call by its chapter, and a filter. */
export function CallList({ chapters }: { chapters: readonly Chapter[] }) {
  const t = useText();
  const [filter, setFilter] = useState('');
  const shown = filterChapters(chapters, filter);
  return (
    <List aria-label={t('apiReference.calls')}>
      <FilterField
        label={t('apiReference.filter')}
        placeholder={t('apiReference.filter')}
        clearLabel={t('apiReference.filter.clear')}
        value={filter}
        onChange={setFilter}
      />
      <Scroller>
        {filter === '' && (
          <CallLink to={paths.apiReference} search={{}} activeOptions={exact}>
            {t('apiReference.introduction')}
          </CallLink>
        )}
        {shown.map(({ name, calls }) => (
          <section key={name} aria-label={name}>
            <h2 lang="en">{name}</h2>
            <ul>
              {calls.map(({ id, method, summary }) => (
                <li key={id}>
                  <CallLink to={paths.apiReference} search={{ call: id }} activeOptions={exact} lang="en">
                    <Slot>
                      <Method name={method} short />
                    </Slot>
                    {summary}
                  </CallLink>
                </li>
              ))}
            </ul>
          </section>
        ))}
        {shown.length === 0 && <p role="status">{t('apiReference.noMatch')}</p>}
      </Scroller>
    </List>
  );
}

const List = styled('nav')({
  display: 'flex',
  flexDirection: 'column',
  gap: 8,
  minHeight: 0,
  '> div:first-of-type': { flex: 'none' },
});

const Scroller = styled('div')({
  flex: 1,
  minHeight: 0,
  overflowY: 'auto',
  padding: 2,
  h2: { margin: 0, padding: '12px 8px 4px', fontSize: 12, lineHeight: '16px', fontWeight: 600, color: token('muted') },
  ul: { margin: 0, padding: 0, listStyle: 'none' },
  p: { margin: 0, padding: 8, color: token('muted') },
});

const CallLink = createLink(
  styled('a')({
    display: 'flex',
    alignItems: 'baseline',
    padding: '3px 8px',
    borderRadius: 6,
    fontSize: 13,
    lineHeight: '20px',
    color: token('text'),
    textDecoration: 'none',
    '&:hover': { backgroundColor: token('sunken') },
    '&:focus-visible': { ...focusRing, outlineOffset: -2 },
    '&[aria-current]': { fontWeight: 600, color: token('accent'), backgroundColor: token('accentTint') },
    '@media (forced-colors: active)': { '&[aria-current]': { outline: '1px solid', outlineOffset: -1 } },
  }),
);

const Slot = styled('span')({ flex: 'none', width: 44 });
