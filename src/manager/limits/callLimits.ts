import type { Kysely } from 'kysely';
import type { Call } from '#manager/context.ts';
import { engineOf } from '#manager/db/engine.ts';
import type { Database } from '#manager/db/tables.ts';
import { DatabaseUnavailable } from '#manager/db/unavailable.ts';
import { ManagerError } from '#manager/errors.ts';
import type { CallLimits } from '#manager/route.ts';
import { readSettings } from '#manager/settings/store.ts';
import { countCall, createCallWindow, secondsUntilFree, uncountCall } from './callWindow.ts';
import { createMemoryCounter } from './keyCounter.ts';
import { createSharedCounter } from './sharedCounter.ts';

/** Another process may have changed the limits: they are read anew so often, in milliseconds. */
const rereadInterval = 1000;

export interface AdjustableLimits extends CallLimits {
  /** Reads the limits anew; they hold from the next call on. */
  reload(): Promise<void>;
}

export function tooManyCalls(seconds: number): ManagerError {
  const error = new ManagerError('too_many_requests', 'Too many API requests.');
  error.retryAfter = seconds;
  return error;
}

/** While the database takes no counts, the limit of the process is what holds. */
function admitUncounted(error: unknown): number {
  if (error instanceof DatabaseUnavailable) return 0;
  throw error;
}

export const noLimits: AdjustableLimits = {
  enter: () => undefined,
  admit: async () => undefined,
  reload: async () => undefined,
};

/**
 * Limits the calls within 60 seconds as the settings say. This process has a limit for all of them, counted before anything
 * is looked up. Keys have one each and one for the tenant, counted once it is known that the call is theirs.
 * A call that is refused counts for nobody. Sessions count for the process only: whoever works in the console can do so
 * however busy the keys are.
 */
export async function createCallLimits(db: Kysely<Database>, clock: () => number): Promise<AdjustableLimits> {
  const node = createCallWindow();
  const keys = engineOf(db) === 'postgres' ? createSharedCounter(db) : createMemoryCounter();
  let { callLimits: limits } = await readSettings(db);
  let read = clock();
  let reading: Promise<void> | undefined;

  async function load(): Promise<void> {
    const started = clock();
    limits = (await readSettings(db)).callLimits;
    read = started;
  }

  async function reread(now: number): Promise<void> {
    if (Math.abs(now - read) < rereadInterval) return;
    reading ??= load().finally(() => {
      reading = undefined;
    });
    await reading;
  }

  return {
    enter({ now }: Call) {
      if (!limits.enabled) return;
      const wait = secondsUntilFree(node, limits.perNode, now);
      if (wait > 0) throw tooManyCalls(wait);
      countCall(node, now);
    },
    async admit({ now }, actor) {
      await reread(now);
      if (!limits.enabled || actor.type !== 'api_key') return;
      const wait = await Promise.try(() => keys.admit(actor.id, limits, now)).catch(admitUncounted);
      if (wait === 0) return;
      uncountCall(node, now);
      throw tooManyCalls(wait);
    },
    reload: load,
  };
}
