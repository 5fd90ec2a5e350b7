import { ManagerError } from '#manager/errors.ts';

/** Lets those who want the same thing have it one after the other. */
export interface Turns {
  /** Runs the work when everybody who asked for the name before is done. */
  take<Result>(name: string, work: () => Promise<Result>): Promise<Result>;
}

/** More than `most` for one name are turned away. */
export function createTurns(most: number): Turns {
  const queues = new Map<string, { last: Promise<unknown>; length: number }>();
  return {
    async take(name, work) {
      const queue = queues.get(name) ?? { last: Promise.resolve(), length: 0 };
      if (queue.length >= most) {
        throw new ManagerError('too_many_requests', 'Too many people are signing in at once. Try again in a moment.');
      }
      queues.set(name, queue);
      queue.length += 1;
      const turn = queue.last.then(work);
      queue.last = turn.catch(() => undefined);
      try {
        return await turn;
      } finally {
        queue.length -= 1;
        if (queue.length === 0) queues.delete(name);
      }
    },
  };
}
