import type { ApiKey } from '#contract/apiKeys.ts';

export interface KeyFailure {
  key: ApiKey;
  error: unknown;
}

const atOnce = 4;

/** Does the same with every key, a few at a time; goes on where one fails. Answers those that failed, in their order. */
export async function forEachKey(
  keys: readonly ApiKey[],
  action: (key: ApiKey) => Promise<unknown>,
  onProgress: (done: number) => void,
): Promise<KeyFailure[]> {
  const failures: (KeyFailure | undefined)[] = keys.map(() => undefined);
  const waiting = keys.entries();
  let done = 0;

  const work = async () => {
    for (const [place, key] of waiting) {
      try {
        await action(key);
      } catch (error) {
        failures[place] = { key, error };
      }
      done += 1;
      onProgress(done);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return failures.filter((failure) => failure !== undefined);
}
