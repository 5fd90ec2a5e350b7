import { ApiError } from './api.ts';
import type { CallLane } from './callLane.ts';
import { isTrouble } from './trouble.ts';

export interface RowFailure<Row> {
  row: Row;
  error: unknown;
}

/** What became of rows, each of the three in the order of the list. */
export interface Results<Row> {
  done: readonly Row[];
  failures: readonly RowFailure<Row>[];
  /** It was stopped before their turn came. */
  untried: readonly Row[];
}

interface Options {
  lane: CallLane;
  atOnce: number;
  stop: AbortController;
  /** So many have been tried. */
  onProgress: (tried: number) => void;
}

/** Nobody is signed in any more, or nothing is there: the other rows would only fail alike. */
function isHopeless(error: unknown): boolean {
  return error instanceof ApiError && (error.status === 401 || error.code === 'unreachable' || isTrouble(error));
}

/** Does the same with every row, a few at a time; goes on where one fails, unless all would. When stopped, what is under way ends. */
export async function forEachOf<Row>(
  rows: readonly Row[],
  action: (row: Row) => Promise<unknown>,
  { lane, atOnce, stop, onProgress }: Options,
): Promise<Results<Row>> {
  const outcomes: ('done' | RowFailure<Row> | undefined)[] = rows.map(() => undefined);
  const waiting = rows.entries();
  let tried = 0;

  const work = async () => {
    for (const [place, row] of waiting) {
      try {
        if (!(await lane.run(() => action(row), stop.signal))) return;
        outcomes[place] = 'done';
      } catch (error) {
        outcomes[place] = { row, error };
        if (isHopeless(error)) stop.abort();
      }
      tried += 1;
      onProgress(tried);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return {
    done: rows.filter((_, place) => outcomes[place] === 'done'),
    failures: outcomes.filter((outcome) => typeof outcome === 'object'),
    untried: rows.filter((_, place) => outcomes[place] === undefined),
  };
}
