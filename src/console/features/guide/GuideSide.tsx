import { styled } from '@mui/material/styles';
import { createLink } from '@tanstack/react-router';
import { paths } from '#console/app/paths.ts';
import { focusRing } from '#console/app/theme.ts';
import { token } from '#console/app/tokens.ts';
import { useText } from '#console/i18n/i18n.ts';
import { GuideSearch } from './GuideSearch.tsx';
import type { Guide } from './guidePage.ts';

const exact = { exact: true };

/** The search, and every page by its group. Where there is no room for that, the page of contents has it. */
export function GuideSide({ guide }: { guide: Guide }) {
  const t = useText();
  return (
    <Side>
      <GuideSearch guide={guide} />
      <nav aria-label={t('guide.title')}>
        <PageLink to={paths.guide} activeOptions={exact}>
          {t('guide.contents')}
        </PageLink>
        {guide.groups.map(({ name, pages }) => (
          <div key={name}>
            <p aria-hidden>{t(`guide.group.${name}`)}</p>
            <ul aria-label={t(`guide.group.${name}`)}>
              {pages.map((page) => (
                <li key={page.name}>
                  <PageLink to={paths.guidePage} params={{ page: page.name }}>
                    {page.title}
                  </PageLink>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
    </Side>
  );
}

const Side = styled('div')({
  position: 'sticky',
  top: 0,
  display: 'flex',
  flexDirection: 'column',
  gap: 10,
  maxHeight: 'calc(100dvh - 88px)',
  nav: { minHeight: 0, margin: '0 -4px', padding: 4, overflowY: 'auto' },
  ul: { margin: 0, padding: 0, listStyle: 'none' },
  'nav p': {
    margin: 0,
    padding: '14px 8px 4px',
    fontSize: 12,
    lineHeight: '16px',
    fontWeight: 600,
    color: token('muted'),
  },
  '@container (max-width: 719.95px)': { position: 'static', marginBottom: 20, 'nav > div': { display: 'none' } },
  '@media print': { display: 'none' },
});

const PageLink = createLink(
  styled('a')({
    display: 'block',
    padding: '4px 8px',
    borderRadius: 6,
    fontSize: 13.5,
    lineHeight: '20px',
    textWrap: 'pretty',
    color: token('text'),
    textDecoration: 'none',
    '&:hover': { backgroundColor: token('sunken') },
    '&:focus-visible': { ...focusRing, outlineOffset: -2 },
    '&[aria-current]': { fontWeight: 600, color: token('accent'), backgroundColor: token('accentTint') },
    '@media (forced-colors: active)': { '&[aria-current]': { outline: '1px solid', outlineOffset: -1 } },
  }),
);
