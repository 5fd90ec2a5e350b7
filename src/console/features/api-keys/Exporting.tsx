import { useState } from 'react';
import type { ExportedList } from './ExportButton.tsx';
import { ExportMenu } from './ExportMenu.tsx';
import { ExportProgress } from './ExportProgress.tsx';
import type { ExportFormat } from './exportApiKeys.ts';

/** What is to be exported, and as what. */
export interface ExportRequest {
  format: ExportFormat;
  keys: 'shown' | 'all';
}

export interface ExportingProps extends ExportedList {
  anchor: HTMLElement;
  /** The choice is shown. */
  open: boolean;
  onClose: () => void;
}

/** The choice of what to export, and what has become of what was chosen last. */
export function Exporting({ list, anchor, open, onClose }: ExportingProps) {
  const [request, setRequest] = useState<ExportRequest>();
  return (
    <>
      {open && <ExportMenu list={list} anchor={anchor} onChoose={setRequest} onClose={onClose} />}
      {request && <ExportProgress list={list} request={request} onClose={() => setRequest(undefined)} />}
    </>
  );
}
