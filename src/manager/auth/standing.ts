/** What an account, of a person or a program, can be refused for apart from a wrong secret. */
export interface Standing {
  active: boolean;
  /** Milliseconds since the epoch, like the rest. */
  unlockTime?: number | null | undefined;
  expiryDate?: number | undefined;
}

export type Hindrance = 'locked out' | 'locked out for a time' | 'expired';

/** Why the account is refused at this moment; undefined: it is not. An expiry date counts from its very millisecond. */
export function findHindrance({ active, unlockTime, expiryDate }: Standing, now: number): Hindrance | undefined {
  if (!active) return 'locked out';
  if (typeof unlockTime === 'number' && now < unlockTime) return 'locked out for a time';
  if (expiryDate !== undefined && now >= expiryDate) return 'expired';
  return undefined;
}
