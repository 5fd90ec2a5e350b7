/** Choices drawn from bytes: the same bytes give the same choices. */
export interface Choices {
  /** A whole number from 0 to just below the limit. */
  below(limit: number): number;
  pick<Item>(items: readonly [Item, ...Item[]] | readonly Item[]): Item;
  chance(share: number): boolean;
  bytes(count: number): Buffer;
}

const poolSize = 65_536;

export function createChoices(random: (bytes: number) => Buffer): Choices {
  let pool = random(poolSize);
  let used = 0;
  const bytes = (count: number) => {
    if (used + count > pool.length) {
      pool = random(poolSize);
      used = 0;
    }
    used += count;
    return pool.subarray(used - count, used);
  };
  const below = (limit: number) => Math.floor((bytes(4).readUInt32BE() / 2 ** 32) * limit);
  return {
    below,
    bytes,
    chance: (share) => below(1_000_000) < share * 1_000_000,
    pick(items) {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error('There is nothing to pick from.');
      return item;
    },
  };
}
