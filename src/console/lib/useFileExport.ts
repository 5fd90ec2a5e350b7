import { useEffect, useRef, useState } from 'react';
import { download } from './download.ts';

export type ExportState =
  | { status: 'idle' }
  | { status: 'working'; count: number }
  | { status: 'done'; count: number }
  | { status: 'failed'; count: number; error: unknown };

export interface ExportedFile {
  name: string;
  type: string;
  content: readonly BlobPart[];
  /** How many rows are in it. */
  count: number;
}

/** What makes the file: it says how many rows it has so far, and fails when it is stopped. */
export type MakeFile = (tell: (count: number) => void, signal: AbortSignal) => Promise<ExportedFile>;

/** Saves what takes a while to make as a file. Can be stopped, and stops with the page. */
export function useFileExport(make: MakeFile) {
  const [state, setState] = useState<ExportState>({ status: 'idle' });
  const running = useRef<AbortController>(undefined);
  const stop = () => {
    running.current?.abort();
    setState({ status: 'idle' });
  };
  useEffect(() => () => running.current?.abort(), []);

  const start = async () => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    let count = 0;
    const tell = (now: number) => {
      count = now;
      if (!controller.signal.aborted) setState({ status: 'working', count });
    };
    tell(0);
    try {
      const file = await make(tell, controller.signal);
      controller.signal.throwIfAborted();
      download(file.name, new Blob([...file.content], { type: file.type }));
      setState({ status: 'done', count: file.count });
    } catch (error) {
      if (!controller.signal.aborted) setState({ status: 'failed', count, error });
    }
  };

  return { state, start: () => void start(), stop };
}
