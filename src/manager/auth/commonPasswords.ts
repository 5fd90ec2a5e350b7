import { guessableWords, leastGuessesLog10 } from '#contract/passwords.ts';
import { createGuessEstimator } from './guessEstimator.ts';

const estimateGuesses = createGuessEstimator(10_000);

/**
 * Whether a password is on the list of those that many people use, or is as easily guessed: a common word with something
 * added, a sequence, a repetition, the product's or the person's name.
 */
export async function isCommonPassword(
  password: string,
  person: Parameters<typeof guessableWords>[0],
  minimumLength: number,
): Promise<boolean> {
  const guessesLog10 = await estimateGuesses(password.normalize('NFKC'), guessableWords(person));
  return guessesLog10 < leastGuessesLog10(minimumLength);
}
