import type { ApiKey } from '#contract/apiKeys.ts';
import type { Role } from '#contract/roles.ts';

/** Why a manager refuses every call with a key, whatever the call is. */
export type Refusal = 'lockedOut' | 'lockedUntil' | 'expired' | 'tooOld' | 'roleGone' | 'roleWithoutApi';

type Standing = Pick<ApiKey, 'active' | 'unlockTime' | 'expiryDate' | 'lifetimeEnd' | 'roleID'>;

const ahead = Number.POSITIVE_INFINITY;

/** Everything that a key is refused for at `now`. `roles`: all there are; undefined: they may not be seen. */
export function refusalsOf(
  { active, unlockTime, expiryDate = ahead, lifetimeEnd = ahead, roleID }: Standing,
  roles: readonly Pick<Role, 'ID' | 'allowWebService'>[] | undefined,
  now: number,
): Refusal[] {
  const role = roles?.find(({ ID }) => ID === roleID);
  const reasons: readonly [Refusal, boolean][] = [
    ['lockedOut', !active],
    ['lockedUntil', unlockTime !== undefined && now < unlockTime],
    ['expired', now >= expiryDate],
    ['tooOld', now >= lifetimeEnd],
    ['roleGone', roles !== undefined && role === undefined],
    ['roleWithoutApi', role?.allowWebService === false],
  ];
  return reasons.filter(([, holds]) => holds).map(([reason]) => reason);
}
