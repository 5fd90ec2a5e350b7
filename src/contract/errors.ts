import * as z from 'zod/mini';

/**
 * What went wrong, as a stable word. The status tells a machine how to react; the code tells a console what to say.
 * `malformed` 400 not JSON or not an object · `invalid` 400 with `errors` · `unsupported_version` 400 · `not_authenticated`,
 * `sign_in_failed`, `mfa_required`, `mfa_failed` and `session_ended` 401 · `forbidden`, `immutable`, `own_account`, `too_many_sessions` and `set_up_link_invalid` 403 ·
 * `not_found` 404 · `method_not_allowed` 405 · `name_taken`, `edit_conflict`, `in_use`, `mfa_enrolled`, `last_administrator` and `set_up_done` 409 ·
 * `too_large` 413 · `not_json` 415 · `too_many_requests` 429 · `internal` 500 · `unavailable` 503. In front of a remote manager,
 * which cannot be talked to: `manager_unreachable`, `manager_certificate`, `manager_unexpected`, `manager_version` 502 · `manager_timeout` 504.
 */
export const errorCode = z.enum([
  'malformed',
  'invalid',
  'unsupported_version',
  'not_authenticated',
  'sign_in_failed',
  'mfa_required',
  'mfa_failed',
  'session_ended',
  'forbidden',
  'immutable',
  'own_account',
  'too_many_sessions',
  'set_up_link_invalid',
  'not_found',
  'method_not_allowed',
  'name_taken',
  'edit_conflict',
  'in_use',
  'mfa_enrolled',
  'last_administrator',
  'set_up_done',
  'too_large',
  'not_json',
  'too_many_requests',
  'internal',
  'unavailable',
  'manager_unreachable',
  'manager_certificate',
  'manager_unexpected',
  'manager_version',
  'manager_timeout',
]);
export type ErrorCode = z.infer<typeof errorCode>;

/** What is wrong with one field, as a stable word. `too_long`, `too_short` and `lifetime_exceeded` come with the `limit` that was passed. */
export const fieldErrorCode = z.enum([
  'required',
  'too_long',
  'too_short',
  'wrong_type',
  'not_allowed',
  'out_of_range',
  'unknown_time_zone',
  'unknown_role',
  'unknown_field',
  'expiry_in_past',
  'name_taken',
  'same_as_user_name',
  'wrong_email_address',
  'needs_letters_and_numbers',
  'needs_mixed_case',
  'needs_special_characters',
  'too_common',
  'wrong_password',
  'wrong_code',
  'lifetime_exceeded',
]);
export type FieldErrorCode = z.infer<typeof fieldErrorCode>;

/** `path` is the field's name, dotted where it is nested (`searchCriteria.0.fieldName`); empty for the body as a whole. */
export const fieldError = z.object({
  path: z.string(),
  code: z.catch(fieldErrorCode, 'not_allowed'),
  message: z.string(),
  limit: z.optional(z.number()),
});
export type FieldError = z.infer<typeof fieldError>;

/** Every answer of 400 and above. `code` and `errors` are extensions: the vendor's managers send `message` alone. */
export const errorBody = z.object({
  message: z.string(),
  code: z.catch(z.optional(errorCode), undefined),
  errors: z.catch(z.optional(z.array(fieldError)), undefined),
  /** Names the log line of a fault of ours (5xx). */
  requestID: z.optional(z.string()),
});
export type ErrorBody = z.infer<typeof errorBody>;

function toFieldError(issue: z.core.$ZodIssue): FieldError {
  const path = issue.path.join('.');
  const name = path || 'The body';
  switch (issue.code) {
    case 'too_small':
      if (issue.origin !== 'string') {
        return { path, code: 'out_of_range', message: `${name} must be at least ${issue.minimum}.` };
      }
      return Number(issue.minimum) === 1
        ? { path, code: 'required', message: `${name} must not be empty.` }
        : {
            path,
            code: 'too_short',
            message: `${name} needs at least ${issue.minimum} characters.`,
            limit: Number(issue.minimum),
          };
    case 'too_big':
      return issue.origin === 'string'
        ? {
            path,
            code: 'too_long',
            message: `${name} can have at most ${issue.maximum} characters.`,
            limit: Number(issue.maximum),
          }
        : { path, code: 'out_of_range', message: `${name} must be at most ${issue.maximum}.` };
    case 'invalid_type':
      return issue.input === undefined
        ? { path, code: 'required', message: `${name} is required.` }
        : { path, code: 'wrong_type', message: `${name} must be of type ${issue.expected}.` };
    case 'invalid_union':
      return issue.input === undefined
        ? { path, code: 'required', message: `${name} is required.` }
        : { path, code: 'wrong_type', message: `${name} must be a whole number.` };
    case 'invalid_value':
      return { path, code: 'not_allowed', message: `${name} must be one of: ${issue.values.map(String).join(', ')}.` };
    case 'custom':
      return { path, code: z.catch(fieldErrorCode, 'not_allowed').parse(issue.params?.code), message: issue.message };
    default:
      return { path, code: 'not_allowed', message: `${name}: ${issue.message}` };
  }
}

/** What a failed parse says, field by field. Parse with `{ reportInput: true }`, so that a missing field is told from a wrong one. */
export function toFieldErrors(error: z.core.$ZodError): FieldError[] {
  return error.issues.map(toFieldError);
}
