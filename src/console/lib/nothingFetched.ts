import type { QueryClient } from '@tanstack/react-query';

/** Settled once no query waits for its answer, be it that it failed: what can wait does not come between. */
export function nothingFetched(queries: QueryClient): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (queries.isFetching() > 0) return;
      stop();
      resolve();
    };
    const stop = queries.getQueryCache().subscribe(look);
    look();
  });
}
