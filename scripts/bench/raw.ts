import { hash } from 'node:crypto';
import { openFloorStore } from './floorStore.ts';

/** What the database alone does in a second, without HTTP. */
export interface RawFigures {
  selects: number;
  durableInserts: number;
}

/** Keeps as many callers busy as there are connections in the other measurements; on SQLite they come one after the other. */
async function countPerSecond(duration: number, work: (drawn: number) => unknown): Promise<number> {
  const start = performance.now();
  let drawn = 0;
  const caller = async (): Promise<void> => {
    while (performance.now() - start < duration) {
      drawn += 1;
      await work(drawn);
    }
  };
  await Promise.all(Array.from({ length: 32 }, caller));
  return (drawn / (performance.now() - start)) * 1000;
}

/** Point selects of keys, and inserts that survive a loss of power. */
export async function measureRaw(location: string, keys: number, duration: number): Promise<RawFigures> {
  const store = await openFloorStore(location);
  try {
    const selects = await countPerSecond(duration, (drawn) => store.find(((drawn * 7919) % keys) + 1));
    const durableInserts = await countPerSecond(duration, (drawn) =>
      store.insert(`raw-${drawn}`, hash('sha256', String(drawn), 'hex')),
    );
    return { selects, durableInserts };
  } finally {
    await store.close();
  }
}
