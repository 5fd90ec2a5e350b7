/**
 * What manager and console share in judging how easily a password is guessed: both ask the same estimator. So many guesses, as
 * a power of ten, a new password has to stand: those of ten characters at random, or of as many as the shortest may have.
 */
export function leastGuessesLog10(minimumLength: number): number {
  return Math.min(minimumLength, 10);
}

/** So many characters of a password are looked at: the rest can only make it better, and costs time. */
export const estimatedLength = 64;

/** What somebody who attacks this product tries first. */
const contextWords = [
  ...['keyroom', 'deep security', 'deepsecurity', 'workload security', 'workload', 'trend micro', 'trendmicro'],
  ...[
    'vision one',
    'visionone',
    'cloud one',
    'cloudone',
    'manager',
    'administrator',
    'masteradmin',
    'console',
    'api key',
  ],
];

/** Words that protect nobody in a password: those of the product, and those of the person. */
export function guessableWords(person: {
  userName: string;
  fullName?: string | null | undefined;
  emailAddress?: string | null | undefined;
}): string[] {
  const own = [person.userName, person.fullName, person.emailAddress].filter((text) => typeof text === 'string');
  const parts = own.flatMap((text) => [text, text.replaceAll(/\s/g, ''), ...text.split(/[\s@._+-]+/)]);
  return [...contextWords, ...new Set(parts.filter((part) => part.length > 2))];
}
