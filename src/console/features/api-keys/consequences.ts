import { sortByRank } from '#console/lib/sortRows.ts';
import type { ApiKey, ApiKeyChange } from '#contract/apiKeys.ts';
import { includesRights } from '#contract/rights.ts';
import type { Role } from '#contract/roles.ts';
import { apiKeyState, endOf } from './apiKeyState.ts';

/** What is to happen to keys, where it may stop what they are used for. */
export type Consequence =
  | { kind: 'lock' | 'delete' | 'newSecret' }
  /** `role`: the name of the one to come. */
  | { kind: 'weakerRole'; role: string }
  /** `date`: of the end to come, as the person reads it. */
  | { kind: 'earlierExpiry'; date: string };

/** Calls today by the ID of a key; absent: the manager does not tell, or has not yet. */
export type CallsToday = ReadonlyMap<number, number> | undefined;

const day = 24 * 60 * 60 * 1000;

/** Whether something would notice: the key works, and was used within the last 24 hours or, by the count of calls, today. */
export function isInUse(key: ApiKey, now: number, callsToday?: CallsToday): boolean {
  const state = apiKeyState(key, now);
  if (state === 'lockedOut' || state === 'expired' || state === 'tooOld') return false;
  return (key.lastSignIn !== undefined && now - key.lastSignIn < day) || (callsToday?.get(key.ID) ?? 0) > 0;
}

export interface Uses {
  /** The busiest first. */
  inUse: readonly ApiKey[];
  /** Those used last first; those never used at the end. */
  idle: readonly ApiKey[];
  /** Of those in use; 0 where the manager does not tell. */
  calls: number;
  /** When one of those in use was used last. */
  lastUse: number | undefined;
}

/** Which of these keys are in use, and how much. */
export function usesOf(keys: readonly ApiKey[], now: number, callsToday?: CallsToday): Uses {
  const callsOf = ({ ID }: ApiKey) => callsToday?.get(ID) ?? 0;
  const byUse = sortByRank(
    sortByRank(keys, ({ lastSignIn = 0 }) => lastSignIn, true),
    callsOf,
    true,
  );
  const { true: inUse = [], false: idle = [] } = Object.groupBy(
    byUse,
    (key): 'true' | 'false' => `${isInUse(key, now, callsToday)}`,
  );
  const lastUse = inUse.reduce((latest, { lastSignIn = 0 }) => Math.max(latest, lastSignIn), 0);
  return {
    inUse,
    idle,
    calls: inUse.reduce((sum, key) => sum + callsOf(key), 0),
    lastUse: lastUse === 0 ? undefined : lastUse,
  };
}

/** Whether whoever changes from one role to another can do less than before. A role that is not known is no weaker. */
export function isWeaker(role: Role | undefined, than: Role | undefined): boolean {
  if (!role || !than || role.ID === than.ID) return false;
  return (than.allowWebService && !role.allowWebService) || !includesRights(role.rights, than.rights);
}

/** Whether a key would end before it does now; `null`: it would not end at all. */
export function endsEarlier(key: ApiKey, expiryDate: number | null | undefined): boolean {
  if (expiryDate === undefined || expiryDate === null) return false;
  return expiryDate < (endOf(key) ?? Number.POSITIVE_INFINITY);
}

interface Known {
  roles: readonly Role[];
  dateText: (moment: number) => string;
}

/** What a change stops for a key. A lock stops everything, so that nothing else counts beside it. */
export function consequencesOf(before: ApiKey, change: ApiKeyChange, { roles, dateText }: Known): Consequence[] {
  if (before.active && change.active === false) return [{ kind: 'lock' }];
  const roleOf = (id: ApiKeyChange['roleID']) => roles.find(({ ID }) => ID === id);
  const role = roleOf(change.roleID);
  const found: Consequence[] = [];
  if (role && isWeaker(role, roleOf(before.roleID))) found.push({ kind: 'weakerRole', role: role.name });
  if (typeof change.expiryDate === 'number' && endsEarlier(before, change.expiryDate)) {
    found.push({ kind: 'earlierExpiry', date: dateText(change.expiryDate) });
  }
  return found;
}
