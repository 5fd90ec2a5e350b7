import type { Connections, Loan } from './postgresPool.ts';

/** Milliseconds after which the connection is given up for a new one. */
const longest = 30 * 60_000;

interface Shared {
  loan: Loan;
  since: number;
}

/** One connection that many use at a time: it takes each query at once, behind those that are not answered yet. */
export interface SharedConnection {
  /** As it is to be used now; not to be given back. */
  get(): Promise<Loan>;
  close(): Promise<void>;
}

/** Takes a connection for good, and another one when it is broken, too old, or not to be trusted any more. */
export function createShared(connections: Connections): SharedConnection {
  let current: Promise<Shared> | undefined;

  async function take(): Promise<Shared> {
    return { loan: await connections.take(), since: performance.now() };
  }

  function giveUp({ loan }: Shared): void {
    // The driver closes it once the queries under way are answered.
    loan.broken = true;
    connections.giveBack(loan);
  }

  return {
    async get() {
      const known = current;
      const shared = await known;
      if (shared && connections.isFit(shared.loan) && performance.now() - shared.since < longest) return shared.loan;
      if (current === known) {
        if (shared) giveUp(shared);
        current = take();
        current.catch(() => {
          current = undefined;
        });
      }
      return (await (current ?? take())).loan;
    },
    async close() {
      const shared = await current?.catch(() => undefined);
      current = undefined;
      if (shared) giveUp(shared);
    },
  };
}
