import type { QueryClient } from '@tanstack/react-query';

/** Waits until each query that has been begun has something to show, or has failed. */
export function firstAnswers(queries: QueryClient): Promise<void> {
  const cache = queries.getQueryCache();
  const isWaiting = () =>
    cache.getAll().some(({ state }) => state.status === 'pending' && state.fetchStatus !== 'idle');
  return new Promise((resolve) => {
    const look = () => {
      if (isWaiting()) return;
      unsubscribe();
      resolve();
    };
    const unsubscribe = cache.subscribe(look);
    look();
  });
}
