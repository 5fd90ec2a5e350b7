import type { Kysely } from 'kysely';
import type { Database } from '#manager/db/tables.ts';
import { addUsage, deleteUsageBefore, type HourOfUse } from './store.ts';

const hourLength = 3_600_000;
const retention = 400 * 24 * hourLength;

/** Counts what keys are used for, in memory; nothing is written until it is asked for. */
export interface UsageMeter {
  note(keyID: number, now: number, failed: boolean): void;
  /** Writes down what was counted since the last time, and removes what is 400 days old. What cannot be written stays counted. */
  flush(now: number): Promise<void>;
}

export function createUsageMeter(db: Kysely<Database>): UsageMeter {
  /** By hour, then by key. */
  let counted = new Map<number, Map<number, HourOfUse>>();
  let prunedAt = 0;
  let flushing = Promise.resolve();

  function add({ api_key_id, hour, requests, failures }: HourOfUse): void {
    const keys = counted.get(hour) ?? new Map<number, HourOfUse>();
    counted.set(hour, keys);
    const known = keys.get(api_key_id);
    if (!known) {
      keys.set(api_key_id, { api_key_id, hour, requests, failures });
      return;
    }
    known.requests += requests;
    known.failures += failures;
  }

  async function write(): Promise<void> {
    if (counted.size === 0) return;
    const hours = [...counted.values()].flatMap((keys) => [...keys.values()]);
    counted = new Map();
    try {
      await db.transaction().execute((tx) => addUsage(tx, hours));
    } catch (error) {
      for (const hour of hours) add(hour);
      throw error;
    }
  }

  async function prune(now: number): Promise<void> {
    if (now - prunedAt < hourLength) return;
    await deleteUsageBefore(db, now - retention);
    prunedAt = now;
  }

  return {
    note(keyID, now, failed) {
      add({ api_key_id: keyID, hour: now - (now % hourLength), requests: 1, failures: failed ? 1 : 0 });
    },
    flush(now) {
      const flushed = flushing.then(async () => {
        await write();
        await prune(now);
      });
      flushing = flushed.catch(() => undefined);
      return flushed;
    },
  };
}
