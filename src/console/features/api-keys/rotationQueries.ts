import { queryOptions } from '@tanstack/react-query';
import { ApiError, call, callTagged, type Tagged } from '#console/lib/api.ts';
import { type ApiKey, apiKeyEndpoints } from '#contract/apiKeys.ts';
import { replacedID } from './rotationMark.ts';

/** What a key is in: nothing, or a rotation as its old or its new key. */
export type FoundRotation =
  | { kind: 'none'; key: ApiKey }
  /** `old` undefined: gone. `others`: further keys that say that they replace it. */
  | { kind: 'pair'; old: ApiKey | undefined; next: Tagged<ApiKey>; others: readonly ApiKey[] };

const read = (id: number, signal: AbortSignal) => callTagged(apiKeyEndpoints.describe, { params: { id }, signal });

async function readIfThere(id: number, signal: AbortSignal): Promise<Tagged<ApiKey> | undefined> {
  try {
    return await read(id, signal);
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return undefined;
    throw error;
  }
}

/** Keys that say that they replace that one, the youngest first. */
async function findNew(id: number, signal: AbortSignal): Promise<ApiKey[]> {
  // Without the brackets of the mark: there are databases that take them for a pattern.
  const criterion = { fieldName: 'description', stringValue: `%replaces ${id}%`, stringTest: 'equal' as const };
  const { apiKeys } = await call(apiKeyEndpoints.search, { body: { searchCriteria: [criterion] }, signal });
  return apiKeys.filter((key) => replacedID(key) === id).sort((one, other) => other.ID - one.ID);
}

async function findRotation(id: number, signal: AbortSignal): Promise<FoundRotation> {
  const [key, [youngest, ...others]] = await Promise.all([readIfThere(id, signal), findNew(id, signal)]);
  if (youngest) return { kind: 'pair', old: key?.body, next: await read(youngest.ID, signal), others };
  if (!key) throw new ApiError(404, 'not_found', 'There is no such API key.');
  const oldID = replacedID(key.body);
  if (oldID === undefined) return { kind: 'none', key: key.body };
  return { kind: 'pair', old: (await readIfThere(oldID, signal))?.body, next: key, others: [] };
}

/** How often is looked whether the keys of a rotation have been used. */
const pause = 30_000;

/** The rotation that a key is in, read from the manager, and followed for as long as it goes on. */
export function rotationQuery(id: number) {
  return queryOptions({
    queryKey: ['api-keys', 'rotation', id],
    queryFn: ({ signal }) => findRotation(id, signal),
    gcTime: 0,
    staleTime: 0,
    refetchInterval: ({ state }) => (isGoingOn(state.data) ? pause : false),
    refetchOnWindowFocus: ({ state }) => isGoingOn(state.data),
  });
}

const isGoingOn = (found: FoundRotation | undefined) => found?.kind === 'pair' && found.old !== undefined;
