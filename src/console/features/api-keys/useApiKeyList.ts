import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useLocale } from '#console/i18n/i18n.ts';
import { roleQueries } from '#console/lib/roles.ts';
import { useRight } from '#console/lib/session.ts';
import { useNow } from '#console/lib/useNow.ts';
import type { ApiKey } from '#contract/apiKeys.ts';
import { type ApiKeyState, apiKeyState } from './apiKeyState.ts';
import type { ApiKeysSearch } from './apiKeysSearch.ts';
import { type ApiKeyFilter, filterApiKeys, searchableTexts } from './filterApiKeys.ts';
import { apiKeyQueries } from './queries.ts';
import { sortApiKeys, sortByName } from './sortApiKeys.ts';

const none: readonly ApiKey[] = [];

/** The names of the roles; empty where the person may not view roles, whose IDs have to do then. */
function useRoleNames(): ReadonlyMap<number, string> {
  const enabled = useRight('platformRights.administratorRoleRights.canViewAdministratorRoles');
  const { data } = useQuery({ ...roleQueries.list(), enabled });
  return useMemo(() => new Map(data?.map(({ ID, name }) => [ID, name])), [data]);
}

export interface ApiKeyCounts {
  total: number;
  expireSoon: number;
  lockedOut: number;
  neverUsed: number;
}

function count(keys: readonly ApiKey[], stateOf: (key: ApiKey) => ApiKeyState): ApiKeyCounts {
  const counts = { total: keys.length, expireSoon: 0, lockedOut: 0, neverUsed: 0 };
  for (const key of keys) {
    const state = stateOf(key);
    if (state === 'expiresSoon') counts.expireSoon += 1;
    if (state === 'lockedOut' || state === 'lockedUntil') counts.lockedOut += 1;
    if (key.lastSignIn === undefined) counts.neverUsed += 1;
  }
  return counts;
}

type FilterSearch = Pick<ApiKeysSearch, 'q' | 'state' | 'neverUsed'>;

/** The filter that an address asks for. */
export function toFilter({ q = '', state = [], neverUsed }: FilterSearch): ApiKeyFilter {
  return { text: q, states: state, neverUsed: neverUsed === true };
}

/** The keys as the address asks for them: loaded, counted, sorted, filtered. Typing filters what is sorted and folded already. */
export function useApiKeyList(search: ApiKeysSearch) {
  const query = useQuery(apiKeyQueries.list());
  const keys = query.data ?? none;
  const roleNames = useRoleNames();
  const locale = useLocale();
  const now = useNow();
  const stateOf = useCallback((key: ApiKey) => apiKeyState(key, now), [now]);

  const { sort = 'keyName', desc = false } = search;
  const byName = useMemo(() => sortByName(keys, locale), [keys, locale]);
  const sorted = useMemo(
    () => sortApiKeys(byName, { sort, desc, locale, roleNames, stateOf }),
    [byName, sort, desc, locale, roleNames, stateOf],
  );
  const texts = useMemo(() => searchableTexts(sorted), [sorted]);
  const { q, state, neverUsed } = search;
  const shown = useMemo(
    () => filterApiKeys(sorted, texts, toFilter({ q, state, neverUsed }), stateOf),
    [sorted, texts, q, state, neverUsed, stateOf],
  );
  const counts = useMemo(() => count(keys, stateOf), [keys, stateOf]);

  return { query, shown, counts, roleNames, stateOf };
}
