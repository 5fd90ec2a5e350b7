import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { nothingFetched } from './nothingFetched.ts';
import { whenIdle } from './whenIdle.ts';

/** Fetches code ahead once all data are there: what nobody has opened yet does not keep them waiting. */
export function usePrefetch(fetch: () => void): void {
  const queries = useQueryClient();
  useEffect(() => whenIdle(() => void nothingFetched(queries).then(fetch)), [queries, fetch]);
}
