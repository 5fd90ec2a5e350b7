import { styled } from '@mui/material/styles';
import { useQueryClient } from '@tanstack/react-query';
import { CloudOff } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { PassingButton } from '#console/components/PassingButton.tsx';
import { VisuallyHidden } from '#console/components/VisuallyHidden.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { type ApiError, call } from '#console/lib/api.ts';
import { errorText } from '#console/lib/errorText.ts';
import { keepTrying } from '#console/lib/keepTrying.ts';
import { managerName } from '#console/lib/managers.ts';
import { sessionEndpoints } from '#contract/sessions.ts';
import { token } from './tokens.ts';

/** Says what is wrong with the manager for as long as it is, and, to those who cannot see it go, that it is over. */
export function TroubleBanner({ trouble }: { trouble: ApiError | undefined }) {
  const t = useText();
  if (trouble) return <Banner trouble={trouble} />;
  return <VisuallyHidden>{t('managers.back', { manager: managerName() })}</VisuallyHidden>;
}

function Banner({ trouble }: { trouble: ApiError }) {
  const t = useText();
  const { busy, tryNow } = useRecovery();
  const heir = useRef<HTMLElement | null>(null);
  useEffect(() => {
    heir.current = document.querySelector('main');
  }, []);
  return (
    <Strip>
      <CloudOff size={16} strokeWidth={1.75} aria-hidden />
      <div>
        <strong>{errorText(t, trouble)}</strong> {t('managers.goesOn', { manager: managerName() })}
        {trouble.code === 'manager_certificate' && <small lang="en">{trouble.message}</small>}
      </div>
      <PassingButton heir={heir} onClick={tryNow} aria-disabled={busy} aria-busy={busy}>
        {t(busy ? 'managers.trying' : 'shell.retry')}
      </PassingButton>
    </Strip>
  );
}

/**
 * Asks who is signed in, again and again: any answer to that ends the trouble. What is shown is then read anew. `busy`: the
 * person has asked for an attempt; those made by itself do not make the button change under the pointer.
 */
function useRecovery() {
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const trying = useRef<ReturnType<typeof keepTrying>>(undefined);
  useEffect(() => {
    const attempt = async () => {
      await call(sessionEndpoints.current, { renew: false }).catch(() => {});
      setBusy(false);
    };
    trying.current = keepTrying(attempt);
    return () => {
      trying.current?.stop();
      void queries.invalidateQueries();
    };
  }, [queries]);
  const tryNow = () => {
    setBusy(true);
    trying.current?.now();
  };
  return { busy, tryNow };
}

const Strip = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'flex-start',
  gap: 10,
  padding: '9px 12px 9px 16px',
  borderBottom: `1px solid ${token('hairline')}`,
  color: token('warning'),
  backgroundColor: token('warningTint'),
  '> svg': { flex: 'none', marginTop: 3 },
  '> div': { flex: 1, minWidth: 0, overflowWrap: 'anywhere', textWrap: 'pretty' },
  strong: { fontWeight: 600 },
  small: { display: 'block', marginTop: 2, fontSize: 13 },
  button: { margin: '-3px 0' },
  [theme.breakpoints.down('sm')]: { flexWrap: 'wrap', padding: '9px 8px 9px 12px' },
  '@media print': { display: 'none' },
}));
