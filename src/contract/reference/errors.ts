import { type ErrorCode, errorBody, fieldError } from '#contract/errors.ts';
import { answerSchema } from './words.ts';

/** When each code is answered, and what to do about it. */
export const errorWords: Readonly<Record<ErrorCode, string>> = {
  malformed: 'The request cannot be read: the body is not a JSON object, or it names its caller twice.',
  invalid: 'A value is missing or not allowed. `errors` says which, field by field.',
  unsupported_version: 'The header `api-version` asks for another version than `v1`.',
  not_authenticated:
    'Nobody is named, or the key or session is not accepted. A wrong, an unknown, a locked and an expired key get the same answer.',
  sign_in_failed: 'The user name or the password is wrong, or the account is locked. Which it is, is not told.',
  mfa_required: 'The password is right. Sign in again with a code of the second factor in `mfaCode`.',
  mfa_failed: 'The code is wrong or was used before, or too many were wrong.',
  session_ended: 'The session has ended. Sign in again.',
  forbidden: 'The role of the caller does not allow it. The message says what is missing.',
  immutable: 'Built in: it can be neither changed nor deleted.',
  own_account: 'Nobody deletes, locks or re-roles the own account. Ask another administrator.',
  too_many_sessions: 'The password was right, but the user has as many sessions as the settings allow.',
  set_up_link_invalid: 'The set-up link is not the one that was printed last.',
  not_found: 'There is no such object.',
  method_not_allowed: 'The address takes other methods: they are in the header `Allow`.',
  name_taken: 'Another object has the name. Names are compared whatever their case.',
  edit_conflict:
    'Somebody has changed the object since the `ETag` in `If-Match`. Read it again, then repeat the change.',
  in_use: 'Users or API keys still have the role. Give them another one first.',
  mfa_enrolled: 'The second factor is switched on already.',
  last_administrator: 'Nobody with every right could sign in any more.',
  set_up_done: 'There is an administrator already. Sign in.',
  too_large: 'The body has more than 256 KiB.',
  not_json: 'The body is not announced as `Content-Type: application/json`.',
  too_many_requests: 'Too many calls within the last 60 seconds. Wait for the seconds in the header `Retry-After`.',
  internal: 'A fault of the manager. `requestID` names the line in its log.',
  unavailable:
    'The manager cannot reach its database at the moment. Nothing was changed, unless the message doubts it.',
  manager_unreachable: 'The remote manager cannot be reached, or broke the connection off.',
  manager_certificate: 'The remote manager has a certificate that is not trusted. The message says why.',
  manager_unexpected: 'The remote manager answered something that is not of this API.',
  manager_version: 'The remote manager does not speak version `v1` of this API.',
  manager_timeout: 'The remote manager did not answer in time.',
};

export const errorSchemas = [
  answerSchema('Error', errorBody, {
    description: 'Every answer of 400 and above.',
    fields: {
      message: 'A sentence that says what to do.',
      code: 'What went wrong, as a stable word. The vendor’s managers do not send it.',
      errors: 'What is wrong with which field; with the code `invalid`.',
      requestID: 'Names the line in the manager’s log; with answers of 500.',
    },
  }),
  answerSchema('FieldError', fieldError, {
    description: 'What is wrong with one field.',
    fields: {
      path: 'The name of the field, dotted where it is nested: `searchCriteria.0.fieldName`. Empty for the body as a whole.',
      code: 'What is wrong with it, as a stable word.',
      message: 'The same as a sentence.',
      limit:
        'What was passed: a number of characters with `too_long` and `too_short`, the latest moment with `lifetime_exceeded`.',
    },
  }),
];
