import { styled } from '@mui/material/styles';
import { ChevronRight } from 'lucide-react';
import { token } from '#console/app/tokens.ts';
import { useText } from '#console/i18n/i18n.ts';

/** Where the page is, from the outermost group to the page itself. */
export function Breadcrumb({ trail }: { trail: readonly string[] }) {
  const t = useText();
  return (
    <nav aria-label={t('shell.breadcrumb')}>
      <Trail>
        {trail.map((name, index) => (
          <li key={name} aria-current={index === trail.length - 1 ? 'page' : undefined}>
            {index > 0 && <ChevronRight size={12} strokeWidth={1.75} aria-hidden />}
            {name}
          </li>
        ))}
      </Trail>
    </nav>
  );
}

const Trail = styled('ol')({
  display: 'flex',
  flexWrap: 'wrap',
  margin: 0,
  padding: 0,
  listStyle: 'none',
  fontSize: 13,
  lineHeight: '20px',
  color: token('muted'),
  li: { display: 'flex', alignItems: 'center' },
  svg: { margin: '0 5px', color: token('faint') },
});
