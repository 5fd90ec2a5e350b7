import { estimatedLength, guessableWords, leastGuessesLog10 } from '#contract/passwords.ts';

/**
 * Whether a password is on the list of those that many people use, or is as easily guessed: a common word with something
 * added, a sequence, a repetition, the product's or the person's name. The list is loaded when it is first asked for and takes
 * 15 ms to be made ready, which is done each time: passwords are rarely set.
 */
export async function isCommonPassword(
  password: string,
  person: Parameters<typeof guessableWords>[0],
  minimumLength: number,
): Promise<boolean> {
  const [{ ZxcvbnFactory }, { dictionary, adjacencyGraphs }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  const estimator = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs, maxLength: estimatedLength });
  const { guessesLog10 } = estimator.check(password.normalize('NFKC'), guessableWords(person));
  return guessesLog10 < leastGuessesLog10(minimumLength);
}
