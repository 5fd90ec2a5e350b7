import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { useLocale } from '#console/i18n/i18n.ts';
import { createRowsByName } from '#console/lib/rowsByName.ts';
import { useNow } from '#console/lib/useNow.ts';
import { useRoleNames } from '#console/lib/useRoleNames.ts';
import { useTimeFormat } from '#console/lib/useTimeFormat.ts';
import type { ApiKey } from '#contract/apiKeys.ts';
import { type ApiKeyState, apiKeyState, nextStateChange } from './apiKeyState.ts';
import type { ApiKeysSearch } from './apiKeysSearch.ts';
import { isPartial } from './cachedKeys.ts';
import { filterApiKeys, searchableText, toFilter } from './filterApiKeys.ts';
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

const rowsByName = createRowsByName<ApiKey>({ nameOf: ({ keyName }) => keyName, textOf: searchableText });

/** The moment to judge the states of keys at: a later one only once the state of one of them is another. */
function useStateMoment(keys: readonly ApiKey[], now: number): number {
  const judge = () => ({ keys, moment: now, until: nextStateChange(keys, now) });
  const [last, setLast] = useState(judge);
  const valid = last.keys === keys && last.moment <= now && now < last.until;
  if (!valid) setLast(judge());
  return valid ? last.moment : now;
}

/** The keys as the address asks for them: loaded, counted, filtered, sorted. Typing filters what is in order and folded already. */
export function useApiKeyList(search: ApiKeysSearch) {
  const query = useQuery(apiKeyQueries.list());
  const keys = query.data ?? none;
  const roleNames = useRoleNames();
  const locale = useLocale();
  const now = useNow();
  const moment = useStateMoment(keys, now);
  const stateOf = useCallback((key: ApiKey) => apiKeyState(key, moment), [moment]);

  const byName = useMemo(() => rowsByName(keys, locale), [keys, locale]);
  const { zone } = useTimeFormat();
  const { q, state, role, expires, lastSignIn, language, timeZone } = search;
  const filterMoment = expires || lastSignIn ? now : moment;
  const filtered = useMemo(() => {
    const filter = toFilter({ q, state, role, expires, lastSignIn, language, timeZone });
    return filterApiKeys(byName.rows, byName.texts, filter, { stateOf, now: filterMoment, zone });
  }, [byName, q, state, role, expires, lastSignIn, language, timeZone, stateOf, filterMoment, zone]);
  const { sort = 'keyName', desc = false } = search;
  const shown = useMemo(
    () => sortApiKeys(filtered, { sort, desc, locale, roleNames, stateOf }),
    [filtered, sort, desc, locale, roleNames, stateOf],
  );
  const counts = useMemo(() => count(keys, stateOf), [keys, stateOf]);

  return { query, partial: isPartial(query.data), shown, counts, roleNames, stateOf };
}
