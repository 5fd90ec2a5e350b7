/** A lock that is handed on in the order in which it was asked for. */
export interface FairLock {
  obtain(): Promise<void>;
  release(): void;
}

export function createFairLock(): FairLock {
  const waiting: (() => void)[] = [];
  let held = false;
  return {
    obtain() {
      if (held) return new Promise((resolve) => waiting.push(resolve));
      held = true;
      return Promise.resolve();
    },
    release() {
      const next = waiting.shift();
      if (next) next();
      else held = false;
    },
  };
}
