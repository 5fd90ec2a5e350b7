import type { ApiKey } from '#contract/apiKeys.ts';

/** The states of a key, most urgent first. */
export const apiKeyStates = ['lockedOut', 'lockedUntil', 'expired', 'expiresSoon', 'active'] as const;
export type ApiKeyState = (typeof apiKeyStates)[number];

const soon = 14 * 24 * 60 * 60 * 1000;

/** The state of a key in one word at `now` (epoch ms). Expires soon: within 14 days. A lock outweighs the expiry. */
export function apiKeyState(key: Pick<ApiKey, 'active' | 'expiryDate' | 'unlockTime'>, now: number): ApiKeyState {
  if (!key.active) return 'lockedOut';
  if (key.unlockTime !== undefined && key.unlockTime > now) return 'lockedUntil';
  if (key.expiryDate === undefined) return 'active';
  if (key.expiryDate <= now) return 'expired';
  return key.expiryDate - now <= soon ? 'expiresSoon' : 'active';
}
