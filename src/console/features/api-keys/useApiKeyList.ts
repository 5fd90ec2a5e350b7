import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { useLocale } from '#console/i18n/i18n.ts';
import { useNow } from '#console/lib/useNow.ts';
import { useRoleNames } from '#console/lib/useRoleNames.ts';
import { useRowsByName } from '#console/lib/useRowsByName.ts';
import { useTimeFormat } from '#console/lib/useTimeFormat.tsx';
import type { ApiKey } from '#contract/apiKeys.ts';
import { apiKeyState } from './apiKeyState.ts';
import type { ApiKeysSearch } from './apiKeysSearch.ts';
import { filterApiKeys, toFilter } from './filterApiKeys.ts';
import { isPartial } from './keyList.ts';
import { keysByName } from './keysByName.ts';
import { apiKeyQueries } from './queries.ts';
import { useReceipts } from './receipts.ts';
import { sortApiKeys } from './sortApiKeys.ts';
import { type Survey, surveyKeys } from './surveyKeys.ts';
import { useRotationPairs } from './useRotationPairs.ts';

const none: readonly ApiKey[] = [];

/** How many keys are in what state; by a later moment only once one of them is in another. */
function useSurvey(keys: readonly ApiKey[], now: number): Survey {
  const [last, setLast] = useState(() => surveyKeys(keys, now));
  if (last.keys === keys && last.moment <= now && now < last.until) return last;
  const survey = surveyKeys(keys, now);
  setLast(survey);
  return survey;
}

/** The keys as the address asks for them: loaded, counted, filtered, sorted. Typing filters what is in order and folded already. */
export function useApiKeyList(search: ApiKeysSearch) {
  const query = useQuery(apiKeyQueries.list());
  const keys = query.data ?? none;
  const roleNames = useRoleNames();
  const locale = useLocale();
  const now = useNow();
  const { moment, counts } = useSurvey(keys, now);
  const stateOf = useCallback((key: ApiKey) => apiKeyState(key, moment), [moment]);

  const byName = useRowsByName(keysByName, keys, locale);
  const { zone } = useTimeFormat();
  const { q, state, role, expires, lastSignIn, language, timeZone, rotation } = search;
  const filterMoment = expires || lastSignIn ? now : moment;
  const pairs = useRotationPairs(keys, rotation !== undefined);
  const filterPairs = rotation && pairs;
  const receipts = useReceipts();
  const filtered = useMemo(() => {
    const filter = toFilter({ q, state, role, expires, lastSignIn, language, timeZone, rotation });
    const given = { stateOf, now: filterMoment, zone, receipts, pairs: filterPairs };
    return filterApiKeys(byName, filter, given);
  }, [
    byName,
    q,
    state,
    role,
    expires,
    lastSignIn,
    language,
    timeZone,
    rotation,
    stateOf,
    filterMoment,
    filterPairs,
    zone,
    receipts,
  ]);
  const { sort = 'keyName', desc = false } = search;
  const shown = useMemo(
    () => sortApiKeys(filtered, { sort, desc, locale, roleNames, stateOf }),
    [filtered, sort, desc, locale, roleNames, stateOf],
  );

  return { query, partial: isPartial(query.data), shown, counts, pairs, roleNames, stateOf };
}
