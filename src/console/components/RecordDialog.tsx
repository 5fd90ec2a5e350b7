import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { token } from '#console/app/tokens.ts';
import { useText } from '#console/i18n/i18n.ts';
import { ApiError, type Tagged } from '#console/lib/api.ts';
import { errorText } from '#console/lib/errorText.ts';
import { DialogFrame } from './DialogFrame.tsx';
import { MessageDialog } from './MessageDialog.tsx';

interface RecordDialogProps<Rec> {
  /** What kind of window it is, until the record can name it. */
  title: string;
  /** The record with its tag, read anew: `useQuery({ ….detail(id), refetchOnWindowFocus: false })`. */
  query: Pick<UseQueryResult<Tagged<Rec>>, 'data' | 'error' | 'refetch'>;
  /** That there is no such record. */
  goneText: string;
  onClose: () => void;
  /** The editor of the record. */
  children: (opened: Tagged<Rec>) => ReactNode;
}

/** The properties window of a record there is: waits for it to be read, then shows its editor. */
export function RecordDialog<Rec>({ title, query, goneText, onClose, children }: RecordDialogProps<Rec>) {
  const t = useText();
  const { data, error, refetch } = query;
  if (data) return children(data);
  if (!error) return <Loading title={title} onClose={onClose} />;
  const gone = error instanceof ApiError && error.status === 404;
  return (
    <MessageDialog
      title={title}
      danger={gone ? goneText : errorText(t, error)}
      onRetry={gone ? undefined : () => void refetch()}
      onClose={onClose}
    />
  );
}

const patience = 1000;

/** For a second nothing, as most answers are quicker; then a frame that says so and can be closed. */
function Loading({ title, onClose }: { title: string; onClose: () => void }) {
  const t = useText();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patience);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return null;
  return (
    <DialogFrame title={title} onDismiss={onClose} footer={<Button onClick={onClose}>{t('dialog.cancel')}</Button>}>
      <Waiting role="status">{t('dialog.loading')}</Waiting>
    </DialogFrame>
  );
}

const Waiting = styled('p')({ margin: 0, minHeight: 320, color: token('muted') });
