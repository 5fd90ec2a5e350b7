import type { Answer, Endpoint, Input } from '#contract/endpoint.ts';
import { type ErrorCode, errorBody, type FieldError } from '#contract/errors.ts';
import { faultPlace } from './answerFault.ts';
import { takeEarlyAnswer } from './earlyAnswers.ts';
import { apiBase } from './managers.ts';
import { isTrouble, noteOutcome } from './trouble.ts';

/**
 * A call that failed. `status` 0: no answer came (`unreachable`), or one that is not the API's (`unexpected_answer`, with what
 * is wrong with it for a message).
 * `fields` says which inputs were refused, empty where the failure is not about one.
 */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  readonly code: ErrorCode | 'unreachable' | 'unexpected_answer' | undefined;
  readonly fields: readonly FieldError[];
  /** Seconds after which the manager wants to be asked again, where it says so. */
  readonly retryAfter: number | undefined;

  constructor(
    status: number,
    code: ApiError['code'],
    message: string,
    fields: readonly FieldError[] = [],
    retryAfter?: number,
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.fields = fields;
    this.retryAfter = retryAfter;
  }
}

/**
 * What every call of this page shares. `requestID` is the session's anti-CSRF token, kept in memory only.
 * `renewSession` is asked when a session has ended; it answers true once the same person has signed in again.
 */
export const connection: { requestID: string | undefined; renewSession: (() => Promise<boolean>) | undefined } = {
  requestID: undefined,
  renewSession: undefined,
};

interface Options {
  signal?: AbortSignal;
  /** The `ETag` that the change is based on: refused with 409 `edit_conflict` when it is no longer current. */
  ifMatch?: string | undefined;
  /** `false`: an ended session is an answer like any other, and nobody is asked to sign in again. */
  renew?: boolean;
}

/** An answer with the `ETag` it came with, where the manager sends one. */
export interface Tagged<T> {
  body: T;
  etag: string | undefined;
}

/** The failure that an answer of 400 and above tells of. */
export async function failure(response: Response): Promise<ApiError> {
  const retryAfter = Number(response.headers.get('Retry-After')) || undefined;
  const parsed = errorBody.safeParse(await response.json().catch(() => undefined));
  const error = parsed.success
    ? new ApiError(response.status, parsed.data.code, parsed.data.message, parsed.data.errors, retryAfter)
    : new ApiError(response.status, 'unexpected_answer', `${response.status}`, [], retryAfter);
  if (isTrouble(error)) await (await import('./troubleTexts.ts')).loadTroubleTexts().catch(() => {});
  noteOutcome(error);
  return error;
}

/** An answer that is not what the contract says: of which call, and what in it. */
export function unexpectedAnswer({ method, path }: Pick<Endpoint, 'method' | 'path'>, fault?: unknown): ApiError {
  return new ApiError(0, 'unexpected_answer', [`${method} ${path}`, faultPlace(fault)].filter(Boolean).join(': '));
}

async function request(endpoint: Endpoint, input: { params?: object; body?: unknown } & Options): Promise<Response> {
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String(input.params?.[name as never])),
  );
  const headers = new Headers({ 'api-version': 'v1' });
  if (connection.requestID) headers.set('rID', connection.requestID);
  if (input.ifMatch) headers.set('If-Match', input.ifMatch);
  if (input.body !== undefined) headers.set('Content-Type', 'application/json');
  const init: RequestInit = { method: endpoint.method, headers, cache: 'no-store' };
  if (input.body !== undefined) init.body = JSON.stringify(input.body);
  if (input.signal) init.signal = input.signal;
  try {
    const early = takeEarlyAnswer({ method: endpoint.method, path, body: init.body as string | undefined });
    // Where there is none, the call is made at once: what would be waited for would let the page be drawn before.
    return (early && (await early)) ?? (await fetch(`${apiBase()}${path}`, init));
  } catch (cause) {
    if (input.signal?.aborted) throw cause;
    throw new ApiError(0, 'unreachable', 'The manager does not answer.');
  }
}

/** Makes a call and parses its answer; signs in again and repeats it where the session has ended meanwhile. */
export async function callTagged<E extends Endpoint>(
  endpoint: E,
  input: Input<E> & Options,
): Promise<Tagged<Answer<E>>> {
  const sentWith = connection.requestID;
  let response = await request(endpoint, input);
  const mayRenew = endpoint.access !== 'anyone' && input.renew !== false;
  if (
    response.status === 401 &&
    mayRenew &&
    (connection.requestID !== sentWith || (await connection.renewSession?.()))
  ) {
    response = await request(endpoint, input);
  }
  if (!response.ok) throw await failure(response);
  noteOutcome();
  const text = await response.text();
  try {
    const body = endpoint.answer.parse(text === '' ? undefined : JSON.parse(text)) as Answer<E>;
    return { body, etag: response.headers.get('ETag') ?? undefined };
  } catch (fault) {
    throw unexpectedAnswer(endpoint, fault);
  }
}

/** `callTagged` for the many calls whose tag does not matter. */
export async function call<E extends Endpoint>(endpoint: E, input: Input<E> & Options): Promise<Answer<E>> {
  return (await callTagged(endpoint, input)).body;
}
