import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import { estimatedLength, guessableWords } from '#contract/passwords.ts';

export type Person = Parameters<typeof guessableWords>[0];

let estimator: ZxcvbnFactory | undefined;

/** How many guesses a password stands, as a power of ten, from who knows whose it is: asked as the manager asks. Comes with a large list of common passwords. */
export function estimateGuesses(password: string, person: Person): number {
  estimator ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs, maxLength: estimatedLength });
  return estimator.check(password.normalize('NFKC'), guessableWords(person)).guessesLog10;
}
