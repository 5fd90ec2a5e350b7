import { breathe } from './breathe.ts';

/** How long the page may be kept from answering, in milliseconds. */
const span = 12;

/** How many characters the browser takes over at once without a moment's delay. */
const most = 100_000;

interface Options {
  signal: AbortSignal;
  /** Told how many are done, each time the page gets to answer. */
  onProgress: (done: number) => void;
}

/** Writes a text of each of many rows without keeping the page from answering; fails when it is stopped. */
export async function writeInSlices<Row>(
  rows: readonly Row[],
  textOf: (row: Row, index: number) => string,
  { signal, onProgress }: Options,
): Promise<Blob[]> {
  const written: Blob[] = [];
  let slice = '';
  let since = performance.now();
  for (const [index, row] of rows.entries()) {
    slice += textOf(row, index);
    if (slice.length < most && performance.now() - since < span) continue;
    written.push(new Blob([slice]));
    slice = '';
    onProgress(index + 1);
    await breathe();
    signal.throwIfAborted();
    since = performance.now();
  }
  return [...written, new Blob([slice])];
}
