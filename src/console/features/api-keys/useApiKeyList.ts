import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useLocale } from '#console/i18n/i18n.ts';
import { sortByName } from '#console/lib/sortRows.ts';
import { useNow } from '#console/lib/useNow.ts';
import { useRoleNames } from '#console/lib/useRoleNames.ts';
import { useTimeFormat } from '#console/lib/useTimeFormat.ts';
import type { ApiKey } from '#contract/apiKeys.ts';
import { type ApiKeyState, apiKeyState } from './apiKeyState.ts';
import type { ApiKeysSearch } from './apiKeysSearch.ts';
import { filterApiKeys, searchableTexts, toFilter } from './filterApiKeys.ts';
import { apiKeyQueries } from './queries.ts';
import { sortApiKeys } from './sortApiKeys.ts';

const none: readonly ApiKey[] = [];

export interface ApiKeyCounts {
  total: number;
  expireSoon: number;
  expired: number;
  tooOld: number;
  lockedOut: number;
  neverUsed: number;
}

function count(keys: readonly ApiKey[], stateOf: (key: ApiKey) => ApiKeyState): ApiKeyCounts {
  const counts = { total: keys.length, expireSoon: 0, expired: 0, tooOld: 0, lockedOut: 0, neverUsed: 0 };
  for (const key of keys) {
    const state = stateOf(key);
    if (state === 'expiresSoon') counts.expireSoon += 1;
    if (state === 'expired') counts.expired += 1;
    if (state === 'tooOld') counts.tooOld += 1;
    if (state === 'lockedOut' || state === 'lockedUntil') counts.lockedOut += 1;
    if (key.lastSignIn === undefined) counts.neverUsed += 1;
  }
  return counts;
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
  const byName = useMemo(() => sortByName(keys, ({ keyName }) => keyName, locale), [keys, locale]);
  const sorted = useMemo(
    () => sortApiKeys(byName, { sort, desc, locale, roleNames, stateOf }),
    [byName, sort, desc, locale, roleNames, stateOf],
  );
  const texts = useMemo(() => searchableTexts(sorted), [sorted]);
  const { zone } = useTimeFormat();
  const { q, state, role, expires, lastSignIn, language, timeZone } = search;
  const shown = useMemo(() => {
    const filter = toFilter({ q, state, role, expires, lastSignIn, language, timeZone });
    return filterApiKeys(sorted, texts, filter, { stateOf, now, zone });
  }, [sorted, texts, q, state, role, expires, lastSignIn, language, timeZone, stateOf, now, zone]);
  const counts = useMemo(() => count(keys, stateOf), [keys, stateOf]);

  return { query, shown, counts, roleNames, stateOf };
}
