import Button from '@mui/material/Button';
import { Notice } from '#console/components/Notice.tsx';
import { VisuallyHidden } from '#console/components/VisuallyHidden.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { errorText } from '#console/lib/errorText.ts';
import type { useEventExport } from './useEventExport.ts';

/** How far the export has come, and how it ended. */
export function ExportNotice({ state, start, stop }: ReturnType<typeof useEventExport>) {
  const t = useText();
  return (
    <>
      {/* The count goes up too often to be read out: its beginning and its end are. */}
      <VisuallyHidden role="status">
        {state.status === 'working' && t('events.export.begun')}
        {state.status === 'done' && t('events.export.done', { count: state.count })}
      </VisuallyHidden>
      {state.status === 'working' && (
        <Notice
          kind="calm"
          action={
            <Button size="small" onClick={stop}>
              {t('events.export.stop')}
            </Button>
          }
        >
          {t('events.export.working', { count: state.count })}
        </Notice>
      )}
      {state.status === 'done' && (
        <Notice
          kind="calm"
          action={
            <Button size="small" onClick={stop}>
              {t('list.dismiss')}
            </Button>
          }
        >
          {t('events.export.done', { count: state.count })}
        </Notice>
      )}
      {state.status === 'failed' && (
        <Notice
          kind="danger"
          action={
            <Button size="small" onClick={start}>
              {t('list.retry')}
            </Button>
          }
        >
          {t('events.export.failed', { reason: errorText(t, state.error) })}
        </Notice>
      )}
    </>
  );
}
