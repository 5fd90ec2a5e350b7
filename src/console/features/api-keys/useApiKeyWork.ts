import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ApiKey } from '#contract/apiKeys.ts';
import { forEachKey, type KeyFailure } from './forEachKey.ts';
import { apiKeyQueries } from './queries.ts';

export type Deed = 'lock' | 'unlock' | 'delete' | 'newSecret';

/** What the manager has been asked for, and what has become of it. */
export type Work =
  | { status: 'idle' }
  | { status: 'working'; deed: Deed; done: number; total: number }
  | { status: 'done'; deed: Deed; count: number; name: string }
  | { status: 'failed'; deed: Deed; total: number; failures: readonly KeyFailure[]; retry: () => void };

/**
 * Does a deed with some keys and keeps account of it. Nothing on the page claims it before the manager has answered;
 * afterwards the list is read anew, so that it says what is true whatever came between.
 */
export function useApiKeyWork() {
  const queries = useQueryClient();
  const [work, setWork] = useState<Work>({ status: 'idle' });

  const perform = async (deed: Deed, keys: readonly ApiKey[], action: (key: ApiKey) => Promise<unknown>) => {
    const { queryKey } = apiKeyQueries.list();
    const total = keys.length;
    setWork({ status: 'working', deed, done: 0, total });
    // An answer that is on its way already would undo on the screen what is being done.
    await queries.cancelQueries({ queryKey });
    const failures = await forEachKey(keys, action, (done) => setWork({ status: 'working', deed, done, total }));
    const retry = () =>
      void perform(
        deed,
        failures.map(({ key }) => key),
        action,
      );
    setWork(
      failures.length > 0
        ? { status: 'failed', deed, total, failures, retry }
        : { status: 'done', deed, count: total, name: keys[0]?.keyName ?? '' },
    );
    void queries.invalidateQueries({ queryKey });
    return failures;
  };

  return { work, perform, dismiss: () => setWork({ status: 'idle' }) };
}
