import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { forEachOf, type RowFailure } from './forEachOf.ts';

/** What the manager has been asked for, and what has become of it. */
export type Work<Deed extends string, Row> =
  | { status: 'idle' }
  | { status: 'working'; deed: Deed; done: number; total: number }
  | { status: 'done'; deed: Deed; rows: readonly Row[] }
  | {
      status: 'failed';
      deed: Deed;
      rows: readonly Row[];
      failures: readonly RowFailure<Row>[];
      retry: () => void;
    };

/**
 * Does a deed with some rows of the list behind `queryKey`, and keeps account of it. Nothing on the page claims it before the
 * manager has answered; afterwards the list is read anew, so that it says what is true whatever came between.
 */
export function useWork<Deed extends string, Row>(queryKey: QueryKey) {
  const queries = useQueryClient();
  const [work, setWork] = useState<Work<Deed, Row>>({ status: 'idle' });

  const perform = async (deed: Deed, rows: readonly Row[], action: (row: Row) => Promise<unknown>) => {
    const total = rows.length;
    setWork({ status: 'working', deed, done: 0, total });
    // An answer that is on its way already would undo on the screen what is being done.
    await queries.cancelQueries({ queryKey });
    const failures = await forEachOf(rows, action, (done) => setWork({ status: 'working', deed, done, total }));
    const failed = failures.map(({ row }) => row);
    const retry = () => void perform(deed, failed, action);
    setWork(failures.length > 0 ? { status: 'failed', deed, rows, failures, retry } : { status: 'done', deed, rows });
    void queries.invalidateQueries({ queryKey });
    return failures;
  };

  return { work, perform, dismiss: () => setWork({ status: 'idle' }) };
}
