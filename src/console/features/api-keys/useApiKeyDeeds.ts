import { useQueryClient } from '@tanstack/react-query';
import { useDialogs } from '#console/lib/dialogs.tsx';
import { useDeferred } from '#console/lib/useDeferred.ts';
import { useWork } from '#console/lib/useWork.ts';
import type { ApiKey } from '#contract/apiKeys.ts';
import { loadDeeds } from './lazyParts.ts';
import { apiKeyQueries } from './queries.ts';

/** What the manager is asked to do with keys. */
export type ApiKeyDeed = 'lock' | 'unlock' | 'delete' | 'newSecret' | 'setRole' | 'setExpiry' | 'duplicate';

/** Does something with keys, as soon as the code for it is there, and keeps account of it. */
export function useApiKeyDeeds(onDeleted: (gone: readonly ApiKey[]) => void) {
  const queries = useQueryClient();
  const dialogs = useDialogs();
  const load = useDeferred(loadDeeds);
  const { works, perform, isUnderWay } = useWork<ApiKeyDeed, ApiKey>(apiKeyQueries.list().queryKey, { merges: true });

  const act = async (deed: ApiKeyDeed, keys: readonly ApiKey[]) => {
    const code = await load();
    const gone = await code?.apiKeyDeeds({ queries, dialogs, perform })[deed](keys);
    if (gone && gone.length > 0) onDeleted(gone);
  };
  return { works, isUnderWay, act };
}
