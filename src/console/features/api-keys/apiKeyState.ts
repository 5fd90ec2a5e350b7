import type { ApiKey } from '#contract/apiKeys.ts';

/** The states of a key, most urgent first. */
export const apiKeyStates = ['lockedOut', 'lockedUntil', 'tooOld', 'expired', 'expiresSoon', 'active'] as const;
export type ApiKeyState = (typeof apiKeyStates)[number];

const soon = 14 * 24 * 60 * 60 * 1000;

type Ends = Pick<ApiKey, 'expiryDate' | 'lifetimeEnd'>;

/** Whether a key ends by the limit on the lifetime of keys, before its own expiry. */
export function endsByLifetime({ expiryDate = Number.POSITIVE_INFINITY, lifetimeEnd }: Ends): boolean {
  return lifetimeEnd !== undefined && lifetimeEnd < expiryDate;
}

/** When a key ends, whatever by. */
export function endOf(key: Ends): number | undefined {
  return endsByLifetime(key) ? key.lifetimeEnd : key.expiryDate;
}

/** The state of a key in one word at `now` (epoch ms). Expires soon: within 14 days. A lock outweighs the end. */
export function apiKeyState(key: Pick<ApiKey, 'active' | 'unlockTime'> & Ends, now: number): ApiKeyState {
  if (!key.active) return 'lockedOut';
  if (key.unlockTime !== undefined && key.unlockTime > now) return 'lockedUntil';
  if (key.expiryDate !== undefined && key.expiryDate <= now) return 'expired';
  const end = endOf(key) ?? Number.POSITIVE_INFINITY;
  if (end <= now) return 'tooOld';
  return end - now <= soon ? 'expiresSoon' : 'active';
}

/** The first moment after `now` at which a key may be in another state, as long as nobody changes it. */
export function nextStateChange(key: Pick<ApiKey, 'unlockTime'> & Ends, now: number): number {
  const end = endOf(key);
  let next = Number.POSITIVE_INFINITY;
  const consider = (moment: number) => {
    if (moment > now && moment < next) next = moment;
  };
  if (key.unlockTime !== undefined) consider(key.unlockTime);
  if (key.expiryDate !== undefined) consider(key.expiryDate);
  if (end !== undefined) {
    consider(end);
    consider(end - soon);
  }
  return next;
}
