import { ExportNotice } from '#console/components/ExportNotice.tsx';
import { useText } from '#console/i18n/i18n.ts';
import type { useEventExport } from './useEventExport.ts';

/** How far the export of events has come. */
export function EventsExportNotice(exporting: ReturnType<typeof useEventExport>) {
  const t = useText();
  const count = exporting.state.status === 'idle' ? 0 : exporting.state.count;
  return (
    <ExportNotice
      {...exporting}
      begun={t('events.export.begun')}
      working={t('events.export.working', { count })}
      stopLabel={t('events.export.stop')}
      done={t('events.export.done', { count })}
      failed={(reason) => t('events.export.failed', { reason })}
    />
  );
}
