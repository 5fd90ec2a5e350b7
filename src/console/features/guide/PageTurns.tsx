import { styled } from '@mui/material/styles';
import { createLink } from '@tanstack/react-router';
import { paths } from '#console/app/paths.ts';
import { token } from '#console/app/tokens.ts';
import { useText } from '#console/i18n/i18n.ts';
import type { GuidePage } from './guidePage.ts';

/** The pages before and after this one. */
export function PageTurns({ before, after }: { before: GuidePage | undefined; after: GuidePage | undefined }) {
  const t = useText();
  return (
    <Turns aria-label={t('guide.turns')}>
      {before && (
        <Turn to={paths.guidePage} params={{ page: before.name }} rel="prev">
          <span>{t('guide.before')}</span>
          {before.title}
        </Turn>
      )}
      {after && (
        <Turn to={paths.guidePage} params={{ page: after.name }} rel="next">
          <span>{t('guide.after')}</span>
          {after.title}
        </Turn>
      )}
    </Turns>
  );
}

const Turns = styled('nav')({
  display: 'grid',
  gridTemplateColumns: '1fr 1fr',
  maxWidth: '80ch',
  marginTop: 48,
  gap: 12,
  '@media (max-width: 599px)': { gridTemplateColumns: '1fr' },
});

const Turn = createLink(
  styled('a')({
    color: token('accent'),
    textDecoration: 'none',
    padding: '10px 14px',
    border: `1px solid ${token('hairline')}`,
    borderRadius: 8,
    lineHeight: '20px',
    fontWeight: 550,
    textWrap: 'balance',
    '&:hover': { borderColor: token('control'), backgroundColor: token('sunken') },
    span: { display: 'block', fontSize: 12, lineHeight: '18px', fontWeight: 500, color: token('muted') },
    '&[rel=next]': { gridColumn: -2, textAlign: 'end' },
    '@media (max-width: 599px)': { '&[rel=next]': { gridColumn: 'auto' } },
  }),
);
