import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ApiKey } from '#contract/apiKeys.ts';
import { apiKeyQueries } from './queries.ts';
import { replacedID } from './rotationMark.ts';
import { rotationPairs } from './rotationPairs.ts';

const none: readonly ApiKey[] = [];

/** Whether a key replaces another one, as it says itself, or is being replaced, as far as the list has been read. */
export function useIsRotating(key: ApiKey | undefined): boolean {
  const { data: keys = none } = useQuery({ ...apiKeyQueries.list(), enabled: false });
  const { newOf } = useMemo(() => rotationPairs(keys), [keys]);
  return key !== undefined && (replacedID(key) !== undefined || newOf.has(key.ID));
}
