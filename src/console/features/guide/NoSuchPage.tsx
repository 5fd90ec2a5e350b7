import Button from '@mui/material/Button';
import { createLink } from '@tanstack/react-router';
import { paths } from '#console/app/paths.ts';
import { EmptyState } from '#console/components/EmptyState.tsx';
import { useText } from '#console/i18n/i18n.ts';

const LinkButton = createLink(Button);

/** At an address that names no page of the guide. */
export function NoSuchPage() {
  const t = useText();
  return (
    <EmptyState
      title={t('guide.absent.title')}
      action={<LinkButton to={paths.guide}>{t('guide.contents')}</LinkButton>}
    >
      {t('guide.absent.text')}
    </EmptyState>
  );
}
