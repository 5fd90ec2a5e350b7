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
  // A key that is being made is none of those in the list, of which there may be many to look through.
  const pairs = useMemo(() => key && rotationPairs(keys), [key, keys]);
  return key !== undefined && (replacedID(key) !== undefined || pairs?.newOf.has(key.ID) === true);
}
