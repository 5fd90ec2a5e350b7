import { useQueryClient } from '@tanstack/react-query';
import { useDialogs } from '#console/lib/dialogs.tsx';
import { roleQueries } from '#console/lib/roles.ts';
import { useTimeFormat } from '#console/lib/useTimeFormat.tsx';
import type { ApiKey, ApiKeyChange } from '#contract/apiKeys.ts';
import { consequencesOf, isInUse } from './consequences.ts';
import { ConsequenceDialog } from './lazyParts.ts';

/** Asks before a change to a key that is in use stops something; true: go on, also where there is nothing to ask. */
export function useConfirmChange() {
  const dialogs = useDialogs();
  const queries = useQueryClient();
  const { date } = useTimeFormat();

  return async (before: ApiKey, change: ApiKeyChange): Promise<boolean> => {
    if (!isInUse(before, Temporal.Now.instant().epochMilliseconds)) return true;
    const roles = queries.getQueryData(roleQueries.list().queryKey) ?? [];
    const [first, ...others] = consequencesOf(before, change, { roles, dateText: date });
    if (!first) return true;
    return (await dialogs.open(ConsequenceDialog, { consequences: [first, ...others], keys: [before] })) === true;
  };
}
