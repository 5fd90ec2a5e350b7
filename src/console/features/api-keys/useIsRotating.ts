import { useQuery } from '@tanstack/react-query';
import type { ApiKey } from '#contract/apiKeys.ts';
import { apiKeyQueries } from './queries.ts';
import { replacedID } from './rotationMark.ts';
import { rotationPairs } from './rotationPairs.ts';

/** Whether a key replaces another one, as it says itself, or is being replaced, as far as the list has been read. */
export function useIsRotating(key: ApiKey | undefined): boolean {
  const { data: keys = [] } = useQuery({ ...apiKeyQueries.list(), enabled: false });
  return key !== undefined && (replacedID(key) !== undefined || rotationPairs(keys).newOf.has(key.ID));
}
