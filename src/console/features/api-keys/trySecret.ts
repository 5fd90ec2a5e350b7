import { ApiError, call, failure, unexpectedAnswer } from '#console/lib/api.ts';
import { apiBase } from '#console/lib/managers.ts';
import { type ApiKey, apiKey, apiKeyEndpoints } from '#contract/apiKeys.ts';
import type { Role } from '#contract/roles.ts';
import { type ApiKeyState, apiKeyState } from './apiKeyState.ts';

const { path, method } = apiKeyEndpoints.describeCurrent;

/**
 * Calls the manager by a secret key, as a program would: without the session, whose cookie would be a second identity, and
 * leaving nothing behind. Answers with the key it authenticates as.
 */
export async function trySecret(secretKey: string, signal: AbortSignal): Promise<ApiKey> {
  let response: Response;
  try {
    response = await fetch(`${apiBase()}${path}`, {
      method,
      headers: { 'api-version': 'v1', 'api-secret-key': secretKey },
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal,
    });
  } catch {
    throw new ApiError(0, 'unreachable', 'The manager does not answer.');
  }
  if (!response.ok) throw await failure(response);
  const parsed = apiKey.safeParse(await response.json().catch(() => undefined));
  if (!parsed.success) throw unexpectedAnswer(apiKeyEndpoints.describeCurrent, parsed.error);
  return parsed.data;
}

const hindrances = ['lockedOut', 'lockedUntil', 'tooOld', 'expired'] as const satisfies readonly ApiKeyState[];

/** Why a manager refuses a secret key, as far as it can be known. */
export type Refusal = (typeof hindrances)[number] | 'noApiAccess' | 'gone' | 'unknown';

/** What stands against calls with a key at `now` (epoch ms), its secret key being right. */
export function refusalOf(key: ApiKey, role: Pick<Role, 'allowWebService'> | undefined, now: number): Refusal {
  const state = apiKeyState(key, now);
  return (
    hindrances.find((hindrance) => hindrance === state) ?? (role?.allowWebService === false ? 'noApiAccess' : 'unknown')
  );
}

/** A key as the manager has it now, read in the session. Nothing: it is gone. Where it may not be read, `before` has to do. */
export async function readAgain(before: ApiKey, signal: AbortSignal): Promise<ApiKey | undefined> {
  try {
    return await call(apiKeyEndpoints.describe, { params: { id: before.ID }, signal, renew: false });
  } catch (error) {
    return error instanceof ApiError && error.status === 404 ? undefined : before;
  }
}
