import { styled } from '@mui/material/styles';
import { useText } from '#console/i18n/i18n.ts';
import { managerName } from '#console/lib/managers.ts';
import { token } from './tokens.ts';

/** While the manager has not answered yet. Shows nothing at first, for that is over before anybody could read it. */
export function Connecting() {
  const t = useText();
  return <Line role="status">{t('shell.connecting', { host: managerName() })}</Line>;
}

const Line = styled('p')({
  margin: 0,
  padding: '30vh 16px',
  textAlign: 'center',
  color: token('muted'),
  animation: 'silence 1s step-end',
});
