import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useEffect, useId, useState } from 'react';
import { tabularFigures } from '#console/app/theme.ts';
import { token } from '#console/app/tokens.ts';
import { DialogFrame } from '#console/components/DialogFrame.tsx';
import { Notice } from '#console/components/Notice.tsx';
import { VisuallyHidden } from '#console/components/VisuallyHidden.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { ApiError, call } from '#console/lib/api.ts';
import type { DialogProps } from '#console/lib/dialogs.tsx';
import { errorText } from '#console/lib/errorText.ts';
import { signOut } from '#console/lib/signOut.ts';
import { sessionEndpoints } from '#contract/sessions.ts';
import { countdownText } from './countdownText.ts';
import { timeLeft, type Warning, type Watched } from './sessionWatch.ts';

export interface SessionEnd extends Warning, Pick<Watched, 'read'> {}

/** Says that the session is about to end, and counts down. Closes when it was prolonged, here or elsewhere, and at the end. */
export function SessionEndDialog({ payload, onClose }: DialogProps<SessionEnd, void>) {
  const t = useText();
  const textID = useId();
  const { prolongable } = payload;
  const left = useCountdown(payload, onClose);
  const [failure, setFailure] = useState<string>();

  const stay = async () => {
    setFailure(undefined);
    try {
      await call(sessionEndpoints.current, { renew: false });
      onClose();
    } catch (error) {
      // What has ended is not prolonged any more: signing in again follows.
      if (error instanceof ApiError && error.status === 401) onClose();
      else setFailure(`${t('account.end.failed')} ${errorText(t, error)}`);
    }
  };
  const leave = () => signOut().catch((error) => setFailure(`${t('shell.signOutFailed')} ${errorText(t, error)}`));
  const goOn = () => (prolongable ? void stay() : onClose());

  return (
    <DialogFrame
      role="alertdialog"
      size="small"
      title={t(prolongable ? 'account.end.idleTitle' : 'account.end.title')}
      describedBy={textID}
      onDismiss={goOn}
      footer={
        <>
          <Button onClick={() => void leave()}>{t('shell.signOut')}</Button>
          <Button autoFocus variant="contained" onClick={goOn}>
            {t(prolongable ? 'account.end.stay' : 'account.end.goOn')}
          </Button>
        </>
      }
    >
      {failure && <Notice kind="danger">{failure}</Notice>}
      <Text id={textID}>
        {t(prolongable ? 'account.end.idleText' : 'account.end.text')}
        {/* Said once: the figure that counts is for the eye. */}
        <VisuallyHidden>{t('account.end.seconds', { seconds: Math.ceil(payload.left / 1000) })}</VisuallyHidden>
      </Text>
      <Clock aria-hidden>{countdownText(left)}</Clock>
      {!prolongable && <Text>{t('account.end.loseNothing')}</Text>}
    </DialogFrame>
  );
}

/** Milliseconds that are left. Looks anew when the page comes back into sight: another one may have prolonged the session. */
function useCountdown({ left, read }: SessionEnd, onClose: () => void): number {
  const [end] = useState(() => now() + left);
  const [shown, setShown] = useState(left);
  useEffect(() => {
    const timer = setInterval(() => {
      setShown(Math.max(0, end - now()));
      if (now() >= end) onClose();
    }, 1000);
    const look = async () => {
      if (document.visibilityState !== 'visible') return;
      const rest = await read();
      if (rest === 'ended' || (typeof rest === 'object' && timeLeft(rest) > end - now() + tolerance)) onClose();
    };
    const onVisible = () => void look();
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', onVisible);
    };
  }, [end, read, onClose]);
  return shown;
}

/** By how much answers can differ that mean the same end. */
const tolerance = 2000;

function now(): number {
  return Temporal.Now.instant().epochMilliseconds;
}

const Text = styled('p')({
  margin: 0,
  color: token('muted'),
  textWrap: 'pretty',
  '[role=alert] + &': { marginTop: 12 },
});

const Clock = styled('div')({
  margin: '6px 0',
  fontSize: 28,
  lineHeight: '36px',
  fontWeight: 650,
  letterSpacing: '-0.02em',
  ...tabularFigures,
});
