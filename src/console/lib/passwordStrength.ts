import { leastGuessesLog10 } from '#contract/passwords.ts';

export type PasswordStrength = 'short' | 'weak' | 'fair' | 'strong';

/** So many powers of ten above what is asked for, and a password is strong. */
const ample = 4;

/**
 * How a password is rated: by its length, and by how many guesses it stands (as a power of ten) once that is known. The
 * manager refuses what is short or weak, unless its settings say otherwise; no rules about which characters.
 */
export function passwordStrength(length: number, minimum: number, guessesLog10: number | undefined): PasswordStrength {
  if (length < minimum) return 'short';
  const asked = leastGuessesLog10(minimum);
  if (guessesLog10 === undefined) return length < Math.max(minimum, 16) ? 'fair' : 'strong';
  if (guessesLog10 < asked) return 'weak';
  return guessesLog10 < asked + ample ? 'fair' : 'strong';
}
