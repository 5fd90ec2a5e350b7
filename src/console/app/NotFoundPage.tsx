import { styled } from '@mui/material/styles';
import { createLink } from '@tanstack/react-router';
import { useText } from '#console/i18n/i18n.ts';
import { useDocumentTitle } from '#console/lib/useDocumentTitle.ts';
import { paths } from './paths.ts';
import { token } from './tokens.ts';

/** Inside the shell, at an address that leads nowhere. */
export function NotFoundPage() {
  const t = useText();
  useDocumentTitle(t('shell.notFound.title'));
  return (
    <Message>
      <h1>{t('shell.notFound.title')}</h1>
      <p>{t('shell.notFound.text')}</p>
      <TextLink to={paths.apiKeys}>{t('shell.notFound.action')}</TextLink>
    </Message>
  );
}

const Message = styled('div')(({ theme }) => ({
  margin: '12vh auto 0',
  maxWidth: 440,
  textAlign: 'center',
  h1: { ...theme.typography.h2, margin: 0 },
  p: { margin: '6px 0 16px', color: token('muted') },
}));

const TextLink = createLink(
  styled('a')({
    color: token('accent'),
    fontWeight: 550,
    textUnderlineOffset: 3,
    '&:not(:hover)': { textDecoration: 'none' },
  }),
);
