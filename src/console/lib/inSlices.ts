import { breathe } from './breathe.ts';

/** How long the page may be kept from answering, in milliseconds. */
const span = 12;

interface Options {
  signal: AbortSignal;
  /** Told how many are done, each time the page gets to answer. */
  onProgress: (done: number) => void;
}

/** Makes something of each of many rows without keeping the page from answering; fails when it is stopped. */
export async function inSlices<Row, Made>(
  rows: readonly Row[],
  make: (row: Row) => Made,
  { signal, onProgress }: Options,
): Promise<Made[]> {
  const made: Made[] = [];
  let since = performance.now();
  for (const row of rows) {
    made.push(make(row));
    if (performance.now() - since < span) continue;
    onProgress(made.length);
    await breathe();
    signal.throwIfAborted();
    since = performance.now();
  }
  return made;
}
