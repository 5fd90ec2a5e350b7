import { hashSecret, matchesHash } from '#manager/auth/secrets.ts';

/** The token of the set-up link, of which only the hash is held, and only in memory. */
export interface SetUpToken {
  /** Makes a token and retires the one before. */
  issue(): string;
  admits(presented: string): boolean;
  retire(): void;
}

export function createSetUpToken(random: (bytes: number) => Buffer): SetUpToken {
  let expected: string | undefined;
  return {
    issue() {
      const token = random(32).toString('base64url');
      expected = hashSecret(token);
      return token;
    },
    admits: (presented) => expected !== undefined && matchesHash(presented, expected),
    retire() {
      expected = undefined;
    },
  };
}
