import Button from '@mui/material/Button';
import { Download } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useText } from '#console/i18n/i18n.ts';
import type { ExportFormat } from './exportApiKeys.ts';
import { ExportMenu, ExportProgress } from './exportParts.ts';
import type { useApiKeyList } from './useApiKeyList.ts';

/** What is to be exported, and as what. */
export interface ExportRequest {
  format: ExportFormat;
  keys: 'shown' | 'all';
}

interface Props {
  list: Pick<ReturnType<typeof useApiKeyList>, 'query' | 'partial' | 'shown' | 'roleNames'>;
  /** There is room for the picture alone. */
  compact: boolean;
}

/** Saves the keys as a file. */
export function ExportButton({ list, compact }: Props) {
  const t = useText();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [request, setRequest] = useState<ExportRequest>();
  return (
    <>
      <Button
        variant="text"
        startIcon={compact ? undefined : <Download size={16} strokeWidth={1.75} />}
        aria-label={compact ? t('apiKeys.export') : undefined}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {compact ? <Download size={16} strokeWidth={1.75} aria-hidden /> : t('apiKeys.export')}
      </Button>
      {anchor && (
        <Suspense>
          <ExportMenu list={list} anchor={anchor} onChoose={setRequest} onClose={() => setAnchor(null)} />
        </Suspense>
      )}
      {request && (
        <Suspense>
          <ExportProgress list={list} request={request} onClose={() => setRequest(undefined)} />
        </Suspense>
      )}
    </>
  );
}
