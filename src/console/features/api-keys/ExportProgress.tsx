import { styled } from '@mui/material/styles';
import { useEffect, useRef } from 'react';
import { ExportNotice } from '#console/components/ExportNotice.tsx';
import { Notice } from '#console/components/Notice.tsx';
import { NoticeButton } from '#console/components/NoticeButton.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { errorText } from '#console/lib/errorText.ts';
import { type MakeFile, useFileExport } from '#console/lib/useFileExport.ts';
import { useTimeFormat } from '#console/lib/useTimeFormat.tsx';
import { writeInSlices } from '#console/lib/writeInSlices.ts';
import type { ExportedList } from './ExportButton.tsx';
import type { ExportRequest } from './Exporting.tsx';
import { exportName, writings } from './exportApiKeys.ts';

interface Props extends ExportedList {
  request: ExportRequest;
  onClose: () => void;
}

/** One export: waits until all keys have been read, then writes them, and says how that goes. */
export function ExportProgress({ list, request, onClose }: Props) {
  const t = useText();
  const { zone } = useTimeFormat();
  const { query, partial, shown, roleNames } = list;
  const all = query.data ?? [];
  const rows = request.keys === 'shown' ? shown : all;
  const now = Temporal.Now.instant().epochMilliseconds;
  const { type, head, write, foot } = writings[request.format];
  const name = exportName(request.format, now, zone);

  const make: MakeFile = async (tell, signal) => {
    const written = await writeInSlices(rows, (key, index) => write(key, index, { roleNames, now }), {
      signal,
      onProgress: tell,
    });
    return { name, type, content: [head, ...written, foot], count: rows.length };
  };
  const exporting = useFileExport(make);
  const waiting = partial || query.data === undefined;
  const begun = useRef<ExportRequest>(undefined);
  const { start } = exporting;
  useEffect(() => {
    if (waiting || begun.current === request) return;
    begun.current = request;
    start();
  }, [waiting, request, start]);

  const { state } = exporting;
  const count = state.status === 'idle' ? 0 : state.count;
  const button = (label: string, onClick: () => void) => <NoticeButton onClick={onClick}>{label}</NoticeButton>;
  if (waiting && query.error && !query.isFetching) {
    return (
      <Line>
        <Notice kind="danger" action={button(t('list.retry'), () => void query.refetch())}>
          {t('apiKeyExport.failed', { reason: errorText(t, query.error) })}
        </Notice>
      </Line>
    );
  }
  return (
    <Line>
      {waiting ? (
        <Notice kind="working" action={button(t('apiKeyExport.stop'), onClose)}>
          {t('apiKeyExport.loading', { count: all.length })}
        </Notice>
      ) : (
        <ExportNotice
          state={state}
          start={start}
          stop={() => {
            exporting.stop();
            onClose();
          }}
          begun={t('apiKeyExport.begun')}
          working={t('apiKeyExport.writing', { count, total: rows.length })}
          stopLabel={t('apiKeyExport.stop')}
          done={t('apiKeyExport.done', { count, file: name })}
          failed={(reason) => t('apiKeyExport.failed', { reason })}
        />
      )}
    </Line>
  );
}

/** Below the commands, as wide as the page. */
const Line = styled('div')({ flex: '1 0 100%' });
