import type { ErrorCode, FieldError, FieldErrorCode } from '#contract/errors.ts';

/** A refusal that the caller is told: `message` is a sentence that says what to do. */
export class ManagerError extends Error {
  readonly code: ErrorCode;
  readonly errors: FieldError[] | undefined;
  /** Whole seconds until it makes sense to try again: for refusals that time heals. */
  retryAfter: number | undefined;

  constructor(code: ErrorCode, message: string, errors?: FieldError[]) {
    super(message);
    this.name = 'ManagerError';
    this.code = code;
    this.errors = errors;
  }
}

export const statusOf: Readonly<Record<ErrorCode, number>> = {
  malformed: 400,
  invalid: 400,
  unsupported_version: 400,
  not_authenticated: 401,
  sign_in_failed: 401,
  mfa_required: 401,
  mfa_failed: 401,
  session_ended: 401,
  forbidden: 403,
  immutable: 403,
  own_account: 403,
  too_many_sessions: 403,
  set_up_link_invalid: 403,
  not_found: 404,
  method_not_allowed: 405,
  name_taken: 409,
  edit_conflict: 409,
  in_use: 409,
  mfa_enrolled: 409,
  last_administrator: 409,
  set_up_done: 409,
  too_large: 413,
  not_json: 415,
  too_many_requests: 429,
  internal: 500,
  unavailable: 503,
  manager_unreachable: 502,
  manager_certificate: 502,
  manager_unexpected: 502,
  manager_version: 502,
  manager_timeout: 504,
};

export function fieldError(path: string, code: FieldErrorCode, message: string): FieldError {
  return { path, code, message };
}

export function invalid(errors: FieldError[]): ManagerError {
  return new ManagerError('invalid', errors.map(({ message }) => message).join(' '), errors);
}

export function forbidden(message: string): ManagerError {
  return new ManagerError('forbidden', message);
}

export function notFound(what: string): ManagerError {
  return new ManagerError('not_found', `${what} does not exist.`);
}

/** The one answer to every key that is not let in, whatever the cause. `keyID` stays here: only a key that exists has one. */
export class KeyRefused extends ManagerError {
  readonly keyID: number | undefined;

  constructor(keyID?: number) {
    super('not_authenticated', 'The API key is not accepted. Check its secret key, or ask an administrator.');
    this.name = 'KeyRefused';
    this.keyID = keyID;
  }
}
