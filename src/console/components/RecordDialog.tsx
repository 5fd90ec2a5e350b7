import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useText } from '#console/i18n/i18n.ts';
import { ApiError } from '#console/lib/api.ts';
import { errorText } from '#console/lib/errorText.ts';
import { LoadingDialog } from './LoadingDialog.tsx';
import { MessageDialog } from './MessageDialog.tsx';

interface RecordDialogProps<Read> {
  /** What kind of window it is, until the record can name it. */
  title: string;
  /** The record, read anew, with its tag: `useQuery({ ….detail(id), refetchOnWindowFocus: false })`. */
  query: Pick<UseQueryResult<Read>, 'data' | 'error' | 'refetch'>;
  /** That there is no such record. */
  goneText: string;
  onClose: () => void;
  /** The editor of the record. */
  children: (opened: Read) => ReactNode;
}

/** The properties window of a record there is: waits for it to be read, then shows its editor. */
export function RecordDialog<Read>({ title, query, goneText, onClose, children }: RecordDialogProps<Read>) {
  const t = useText();
  const { data, error, refetch } = query;
  if (data) return children(data);
  if (!error) return <LoadingDialog title={title} onClose={onClose} />;
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
