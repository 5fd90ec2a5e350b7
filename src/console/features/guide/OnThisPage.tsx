import { styled } from '@mui/material/styles';
import { token } from '#console/app/tokens.ts';
import { useText } from '#console/i18n/i18n.ts';
import type { Block } from './guidePage.ts';
import { lineText } from './plainText.ts';

/** The sections of a page. */
export function OnThisPage({ blocks }: { blocks: readonly Block[] }) {
  const t = useText();
  const headings = blocks.filter((block) => block.type === 'heading' && block.level === 2);
  if (headings.length < 2) return null;
  return (
    <Nav aria-label={t('guide.onThisPage')}>
      <p aria-hidden>{t('guide.onThisPage')}</p>
      <ul>
        {headings.map(
          (heading) =>
            heading.type === 'heading' && (
              <li key={heading.slug}>
                <a href={`#${encodeURIComponent(heading.slug)}`}>{lineText(heading.inlines)}</a>
              </li>
            ),
        )}
      </ul>
    </Nav>
  );
}

const Nav = styled('nav')({
  marginBottom: 14,
  fontSize: 13,
  lineHeight: '18px',
  p: { margin: '0 0 4px', fontSize: 12, lineHeight: '16px', fontWeight: 600, color: token('muted') },
  ul: { margin: 0, padding: 0, listStyle: 'none', borderLeft: `1px solid ${token('hairline')}` },
  a: {
    display: 'block',
    padding: '4px 0 4px 12px',
    color: token('muted'),
    textDecoration: 'none',
    textWrap: 'pretty',
    '&:hover': { color: token('text') },
  },
});
