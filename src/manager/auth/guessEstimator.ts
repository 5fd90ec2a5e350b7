import { Worker } from 'node:worker_threads';
import type { Estimate, Question } from './estimateGuesses.ts';

/** How many guesses a password stands from who tries these words first, as a power of ten. */
export type GuessEstimator = (password: string, words: readonly string[]) => Promise<number>;

/**
 * An estimator in a thread of its own, which ends `patience` milliseconds after the last question: its list of passwords takes
 * 30 MB, and passwords are rarely set.
 */
export function createGuessEstimator(patience: number): GuessEstimator {
  const asked = new Map<number, PromiseWithResolvers<number>>();
  let thread: Worker | undefined;
  let end: NodeJS.Timeout | undefined;
  let lastID = 0;

  function start(): Worker {
    const started = new Worker(new URL('./estimateGuesses.ts', import.meta.url));
    started.on('message', ({ id, guessesLog10 }: Estimate) => asked.get(id)?.resolve(guessesLog10));
    started.on('error', (error) => {
      thread = undefined;
      for (const { reject } of asked.values()) reject(error);
    });
    return started;
  }

  function rest(): void {
    if (asked.size > 0) return;
    thread?.unref();
    end = setTimeout(() => {
      void thread?.terminate();
      thread = undefined;
    }, patience).unref();
  }

  return async (password, words) => {
    clearTimeout(end);
    thread ??= start();
    thread.ref();
    lastID += 1;
    const id = lastID;
    const answer = Promise.withResolvers<number>();
    asked.set(id, answer);
    thread.postMessage({ id, password, words } satisfies Question);
    try {
      return await answer.promise;
    } finally {
      asked.delete(id);
      rest();
    }
  };
}
