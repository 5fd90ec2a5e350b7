import { parentPort } from 'node:worker_threads';
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import { estimatedLength } from '#contract/passwords.ts';

/** What the estimator's thread is asked. */
export interface Question {
  id: number;
  password: string;
  /** Words that protect nobody. */
  words: readonly string[];
}

/** How many guesses the password stands, as a power of ten. */
export interface Estimate {
  id: number;
  guessesLog10: number;
}

const estimator = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs, maxLength: estimatedLength });

parentPort?.on('message', ({ id, password, words }: Question) => {
  const { guessesLog10 } = estimator.check(password, [...words]);
  parentPort?.postMessage({ id, guessesLog10 } satisfies Estimate);
});
