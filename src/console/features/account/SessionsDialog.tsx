import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { token } from '#console/app/tokens.ts';
import { ConfirmInPlace } from '#console/components/ConfirmInPlace.tsx';
import { DialogFrame } from '#console/components/DialogFrame.tsx';
import { DialogWaiting } from '#console/components/DialogWaiting.tsx';
import { Notice } from '#console/components/Notice.tsx';
import { VisuallyHidden } from '#console/components/VisuallyHidden.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { ApiError, call } from '#console/lib/api.ts';
import type { DialogProps } from '#console/lib/dialogs.tsx';
import { errorText } from '#console/lib/errorText.ts';
import { type ListedSession, sessionListEndpoints } from '#contract/sessionList.ts';
import { accountQueries } from './queries.ts';
import { SessionItem } from './SessionItem.tsx';

/** Where one is signed in, with a way to end it there. */
export function SessionsDialog({ onClose }: DialogProps<void, void>) {
  const t = useText();
  const queries = useQueryClient();
  const query = useQuery(accountQueries.sessions());
  const list = useRef<HTMLUListElement>(null);
  const [failure, setFailure] = useState<unknown>();
  const [ended, setEnded] = useState(0);

  /** Nothing is said to have ended before the manager has answered; then the list is read anew. */
  const end = async (count: number, work: () => Promise<unknown>) => {
    setFailure(undefined);
    setEnded(0);
    try {
      await work();
      setEnded(count);
    } catch (error) {
      setFailure(error);
    }
    await queries.invalidateQueries(accountQueries.sessions());
    list.current?.focus();
  };
  const endOne = ({ handle }: ListedSession) =>
    end(1, () =>
      call(sessionListEndpoints.end, { params: { handle } }).catch((error: unknown) => {
        // It has ended by itself meanwhile, which is what was wanted.
        if (!(error instanceof ApiError && error.status === 404)) throw error;
      }),
    );

  const sessions = query.data ?? [];
  const others = sessions.filter(({ current }) => !current).length;
  return (
    <DialogFrame
      title={t('account.sessions')}
      help="users"
      subtitle={query.data && t('account.sessions.count', { count: sessions.length })}
      onDismiss={() => onClose()}
      footer={
        <>
          {others > 0 && (
            <Start>
              <ConfirmInPlace
                label={t('account.sessions.endOthers')}
                question={t('account.sessions.endOthers.question', { count: others })}
                onConfirm={() => end(others, () => call(sessionListEndpoints.endOthers, {}))}
              />
            </Start>
          )}
          <Button onClick={() => onClose()}>{t('dialog.close')}</Button>
        </>
      }
    >
      {failure !== undefined && <Notice kind="danger">{errorText(t, failure)}</Notice>}
      <VisuallyHidden role="status">{ended > 0 && t('account.sessions.ended', { count: ended })}</VisuallyHidden>
      {query.data ? (
        <List ref={list} tabIndex={-1} aria-label={t('account.sessions')}>
          {sessions.map((session) => (
            <SessionItem key={session.handle} session={session} onEnd={() => endOne(session)} />
          ))}
        </List>
      ) : (
        <NoSessions error={query.error} onRetry={() => void query.refetch()} />
      )}
    </DialogFrame>
  );
}

function NoSessions({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const t = useText();
  if (!error) return <DialogWaiting />;
  const unknown = error instanceof ApiError && error.status === 404;
  return (
    <Notice
      kind={unknown ? 'warning' : 'danger'}
      action={
        !unknown && (
          <Button size="small" onClick={onRetry}>
            {t('dialog.retry')}
          </Button>
        )
      }
    >
      {unknown ? t('account.sessions.notOffered') : errorText(t, error)}
    </Notice>
  );
}

const Start = styled('div')({ marginRight: 'auto' });

const List = styled('ul')({
  margin: 0,
  padding: 0,
  listStyle: 'none',
  '&:focus': { outline: 'none' },
  '[role=alert] + span + &': { marginTop: 12 },
  'li + li': { borderTop: `1px solid ${token('hairline')}` },
});
