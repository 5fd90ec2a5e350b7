import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useDeferred } from './useDeferred.ts';
import type { Performed, Works } from './works.ts';

interface Options {
  /** The list copes with answers that are on their way while it is changed. */
  merges?: boolean;
}

/** `afterRun`: waited for before the list is read anew; called again when the person tries again. */
export type Perform<Deed extends string, Row> = (
  deed: Deed,
  rows: readonly Row[],
  action: (row: Row) => Promise<unknown>,
  afterRun?: () => Promise<unknown>,
) => Promise<Performed<Row>>;

const none: ReadonlySet<number> = new Set();
const never = () => () => undefined;

/**
 * Does deeds with rows of the list behind `queryKey`, and keeps account of them. Nothing on the page claims one before the
 * manager has answered; afterwards the list is read anew, so that it says what is true whatever came between.
 */
export function useWork<Deed extends string, Row extends { ID: number }>(
  queryKey: QueryKey,
  { merges = false }: Options = {},
) {
  const queries = useQueryClient();
  const load = useDeferred(() => import('./works.ts'));
  const [works, setWorks] = useState<Works<Deed, Row>>();
  const latest = useRef<Works<Deed, Row>>(undefined);
  const underWay = useSyncExternalStore(works?.subscribe ?? never, works?.underWay ?? (() => none));
  useEffect(() => works?.stopAll, [works]);

  const perform: Perform<Deed, Row> = async (deed, rows, action, afterRun) => {
    const code = await load();
    if (!code) return { done: [], failures: [], untried: rows, awaited: false };
    latest.current ??= new code.Works<Deed, Row>();
    setWorks(latest.current);
    // An answer that is on its way already would undo on the screen what is being done.
    if (!merges) await queries.cancelQueries({ queryKey });
    return latest.current.start({
      deed,
      rows,
      action,
      afterRun: async () => {
        await afterRun?.();
        void queries.invalidateQueries({ queryKey });
      },
    });
  };

  const isUnderWay = useCallback(({ ID }: Row) => underWay.has(ID), [underWay]);
  return { works, perform, isUnderWay };
}
