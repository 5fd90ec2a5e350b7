import { useText } from '#console/i18n/i18n.ts';
import { errorText } from '#console/lib/errorText.ts';
import type { useFileExport } from '#console/lib/useFileExport.ts';
import { Notice } from './Notice.tsx';
import { NoticeButton } from './NoticeButton.tsx';
import { VisuallyHidden } from './VisuallyHidden.tsx';

interface Props extends ReturnType<typeof useFileExport> {
  begun: string;
  working: string;
  stopLabel: string;
  done: string;
  failed: (reason: string) => string;
}

/** How far an export has come, and how it ended. */
export function ExportNotice({ state, start, stop, begun, working, stopLabel, done, failed }: Props) {
  const t = useText();
  const button = (label: string, onClick: () => void) => <NoticeButton onClick={onClick}>{label}</NoticeButton>;
  return (
    <>
      {/* The count goes up too often to be read out: its beginning and its end are. */}
      <VisuallyHidden role="status">
        {state.status === 'working' && begun}
        {state.status === 'done' && done}
      </VisuallyHidden>
      {state.status === 'working' && (
        <Notice kind="working" action={button(stopLabel, stop)}>
          {working}
        </Notice>
      )}
      {state.status === 'done' && (
        <Notice kind="calm" action={button(t('list.dismiss'), stop)}>
          {done}
        </Notice>
      )}
      {state.status === 'failed' && (
        <Notice kind="danger" action={button(t('list.retry'), start)}>
          {failed(errorText(t, state.error))}
        </Notice>
      )}
    </>
  );
}
