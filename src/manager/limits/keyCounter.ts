import { countCall, secondsUntilFree } from './callWindow.ts';
import { createCallWindows } from './callWindows.ts';

/** Calls within 60 seconds. */
export interface KeyLimits {
  perKey: number;
  perTenant: number;
}

/** Counts the calls of keys, each for its key and for the tenant: for both or for none. */
export interface KeyCounter {
  /** Counts the call, or says in how many seconds it would be within both limits. 0: it is counted. */
  admit(keyID: number, limits: KeyLimits, now: number): number | Promise<number>;
}

/** There is one tenant. No key has this ID. */
export const tenant = 0;

/** More keys than can be called within a minute. */
const keptWindows = 100_000;

/** For a database that has one process. */
export function createMemoryCounter(): KeyCounter {
  const windows = createCallWindows<number>(keptWindows);
  return {
    admit(keyID, { perKey, perTenant }, now) {
      const [own, all] = [windows.of(keyID, now), windows.of(tenant, now)];
      const wait = Math.max(secondsUntilFree(own, perKey, now), secondsUntilFree(all, perTenant, now));
      if (wait > 0) return wait;
      countCall(own, now);
      countCall(all, now);
      return 0;
    },
  };
}
