import { styled } from '@mui/material/styles';
import { createLink } from '@tanstack/react-router';
import { Printer } from 'lucide-react';
import { paths } from '#console/app/paths.ts';
import { token } from '#console/app/tokens.ts';
import { useText } from '#console/i18n/i18n.ts';
import { GuideFrame } from './GuideFrame.tsx';
import { lineText } from './plainText.ts';

/** Help › Guide: every page by its group, with what it leads to. */
export function GuideContentsPage() {
  const t = useText();
  return (
    <GuideFrame title={() => t('guide.title')}>
      {({ groups }) => (
        <Contents>
          <h1>{t('guide.title')}</h1>
          <p>{t('guide.lead')}</p>
          {groups.map(({ name, pages }) => (
            <section key={name} aria-labelledby={`guide-${name}`}>
              <h2 id={`guide-${name}`}>{t(`guide.group.${name}`)}</h2>
              <p>{t(`guide.group.${name}.text`)}</p>
              <ul>
                {pages.map((page) => (
                  <li key={page.name}>
                    <PageLink to={paths.guidePage} params={{ page: page.name }}>
                      {page.title}
                    </PageLink>
                    <span>{lineText(page.goal)}</span>
                  </li>
                ))}
              </ul>
            </section>
          ))}
          <PrintLink to={paths.wholeGuide}>
            <Printer size={16} strokeWidth={1.75} aria-hidden />
            {t('guide.whole')}
          </PrintLink>
        </Contents>
      )}
    </GuideFrame>
  );
}

const Contents = styled('div')(({ theme }) => ({
  maxWidth: '80ch',
  paddingBottom: 48,
  h1: { ...theme.typography.h1, margin: 0 },
  h2: { margin: 0, fontSize: 16, lineHeight: '24px', fontWeight: 650, letterSpacing: '-0.01em' },
  p: { margin: '2px 0 0', color: token('muted'), textWrap: 'pretty' },
  section: { marginTop: 32 },
  ul: { margin: '10px 0 0', padding: 0, listStyle: 'none', borderTop: `1px solid ${token('hairline')}` },
  li: {
    position: 'relative',
    padding: '9px 0',
    borderBottom: `1px solid ${token('hairline')}`,
    breakInside: 'avoid',
    span: { display: 'block', fontSize: 13, lineHeight: '19px', color: token('muted'), textWrap: 'pretty' },
  },
}));

const PageLink = createLink(
  styled('a')({
    fontSize: 15,
    lineHeight: '22px',
    fontWeight: 550,
    color: token('accent'),
    textUnderlineOffset: 3,
    '&:not(:hover)': { textDecoration: 'none' },
    // The whole line leads there.
    '&::after': { content: '""', position: 'absolute', inset: 0 },
  }),
);

const PrintLink = createLink(
  styled('a')({
    display: 'inline-flex',
    alignItems: 'center',
    gap: 8,
    minHeight: 24,
    marginTop: 32,
    color: token('accent'),
    fontWeight: 550,
    textUnderlineOffset: 3,
    '&:not(:hover)': { textDecoration: 'none' },
    '@media print': { display: 'none' },
  }),
);
