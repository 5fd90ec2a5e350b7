import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { Results } from './forEachOf.ts';
import { watchInput } from './watchInput.ts';
import { Works } from './works.ts';

interface Options {
  /** The list copes with answers that are on their way while it is changed. */
  merges?: boolean;
}

/** What became of the rows of a deed. */
export interface Performed<Row> extends Results<Row> {
  /** The person has waited for it: the focus may be moved. */
  awaited: boolean;
}

/**
 * Does deeds with rows of the list behind `queryKey`, and keeps account of them. Nothing on the page claims one before the
 * manager has answered; afterwards the list is read anew, so that it says what is true whatever came between.
 */
export function useWork<Deed extends string, Row extends { ID: number }>(
  queryKey: QueryKey,
  { merges = false }: Options = {},
) {
  const queries = useQueryClient();
  const [works] = useState(() => new Works<Deed, Row>());
  const underWay = useSyncExternalStore(works.subscribe, works.underWay);
  useEffect(() => works.stopAll, [works]);

  /** `afterRun`: waited for before the list is read anew; called again when the person tries again. */
  const perform = async (
    deed: Deed,
    rows: readonly Row[],
    action: (row: Row) => Promise<unknown>,
    afterRun?: () => Promise<unknown>,
  ): Promise<Performed<Row>> => {
    const isIdle = watchInput();
    // An answer that is on its way already would undo on the screen what is being done.
    if (!merges) await queries.cancelQueries({ queryKey });
    const results = await works.start({
      deed,
      rows,
      action,
      afterRun: async () => {
        await afterRun?.();
        void queries.invalidateQueries({ queryKey });
      },
    });
    return { ...results, awaited: isIdle() };
  };

  const isUnderWay = useCallback(({ ID }: Row) => underWay.has(ID), [underWay]);
  return { works, perform, isUnderWay };
}
