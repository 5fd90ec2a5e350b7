/** What an account, of a person or a program, can be refused for apart from a wrong secret. */
export interface Standing {
  active: boolean;
  /** Milliseconds since the epoch, like the rest. */
  unlockTime?: number | null | undefined;
  expiryDate?: number | undefined;
  lifetimeEnd?: number | undefined;
}

export type Hindrance = 'locked out' | 'locked out for a time' | 'expired' | 'older than allowed';

/** Why the account is refused at this moment; undefined: it is not. Both ends count from their very millisecond. */
export function findHindrance(
  { active, unlockTime, expiryDate, lifetimeEnd }: Standing,
  now: number,
): Hindrance | undefined {
  if (!active) return 'locked out';
  if (typeof unlockTime === 'number' && now < unlockTime) return 'locked out for a time';
  if (expiryDate !== undefined && now >= expiryDate) return 'expired';
  if (lifetimeEnd !== undefined && now >= lifetimeEnd) return 'older than allowed';
  return undefined;
}
