import { styled } from '@mui/material/styles';
import { token } from '#console/app/tokens.ts';
import { useText } from '#console/i18n/i18n.ts';

/** In the place of what a dialog is to show. For a second nothing, as most answers are quicker; then it says so. */
export function DialogWaiting() {
  const t = useText();
  return <Waiting role="status">{t('dialog.loading')}</Waiting>;
}

const Waiting = styled('p')({
  margin: 0,
  minHeight: 96,
  color: token('muted'),
  animation: 'entrance 100ms 1s backwards',
});
