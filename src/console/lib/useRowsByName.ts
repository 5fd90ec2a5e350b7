import { useEffect, useReducer } from 'react';
import type { Locale } from '#contract/values.ts';
import type { ByName, RowsByName } from './rowsByName.ts';

/** From so many rows on, another order is not waited for. */
const many = 5_000;

/** Rows in the order of their names. Many of them stay in the order of one language until that of another has been found. */
export function useRowsByName<Row extends { ID: number }>(
  byName: RowsByName<Row>,
  rows: readonly Row[],
  locale: Locale,
): ByName<Row> {
  const [, drawAgain] = useReducer((count: number) => count + 1, 0);
  const known = byName.known(rows);
  const old = known && known.locale !== locale && rows.length >= many ? known : undefined;
  useEffect(() => {
    if (!old) return;
    let wanted = true;
    const sort = async () => {
      // Without the code for it the order is found all at once.
      const slices = await import('./sortInSlices.ts').catch(() => undefined);
      const sorted = await slices?.sortInSlices(old, locale);
      if (!wanted) return;
      if (sorted) byName.keep(rows, sorted);
      else byName.of(rows, locale);
      drawAgain();
    };
    void sort();
    return () => {
      wanted = false;
    };
  }, [byName, rows, locale, old]);
  return old ?? byName.of(rows, locale);
}
