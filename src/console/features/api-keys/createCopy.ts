import { ApiError } from '#console/lib/api.ts';
import { copyNames } from '#console/lib/copyNames.ts';
import type { ApiKeyLifetime } from '#contract/apiKeyLifetime.ts';
import type { ApiKey, ApiKeyWithSecret } from '#contract/apiKeys.ts';
import { copyValues } from './apiKeyCopy.ts';
import { toCreate } from './apiKeyForm.ts';
import { createApiKey } from './changeApiKeys.ts';

/** A manager that sends no codes means a taken name by 409. */
function isTaken(error: unknown): boolean {
  return error instanceof ApiError && error.status === 409 && (error.code ?? 'name_taken') === 'name_taken';
}

/** Makes a key like that one. Where somebody has taken the name meanwhile, under the next one that is free. */
export function createCopy(original: ApiKey, name: string, lifetime: ApiKeyLifetime): Promise<ApiKeyWithSecret> {
  const create = async ([keyName, ...others]: readonly [string, ...string[]]): Promise<ApiKeyWithSecret> => {
    const now = Temporal.Now.instant().epochMilliseconds;
    try {
      return await createApiKey(toCreate(copyValues(original, keyName, lifetime, now), lifetime, now));
    } catch (error) {
      const [next, ...rest] = others;
      if (next === undefined || !isTaken(error)) throw error;
      return create([next, ...rest]);
    }
  };
  const candidates = copyNames(original.keyName);
  return create([name, ...candidates.slice(candidates.indexOf(name) + 1)]);
}
