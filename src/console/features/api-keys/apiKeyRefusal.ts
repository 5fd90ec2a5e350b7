import { ApiError } from '#console/lib/api.ts';
import { type FieldProblem, toProblem } from './apiKeyForm.ts';

/** Why a key was not saved, as the dialog has to react to it. */
export type Refusal =
  | { kind: 'fields'; problems: FieldProblem[] }
  /** Somebody else has edited the key meanwhile. */
  | { kind: 'conflict' }
  /** Somebody else has deleted the key meanwhile. */
  | { kind: 'gone' }
  | { kind: 'failure'; error: unknown };

/** Sorts a failed save by its status and code. A manager that sends no codes means a taken name by 409. */
export function toRefusal(error: unknown): Refusal {
  if (!(error instanceof ApiError)) return { kind: 'failure', error };
  const { status, code, fields } = error;
  if (status === 404) return { kind: 'gone' };
  if (code === 'edit_conflict') return { kind: 'conflict' };
  const problems = fields.flatMap(toProblem);
  // A field that the dialog does not have could not be marked: then the sentence at the top has to say it.
  if (problems.length > 0 && problems.length === fields.length) return { kind: 'fields', problems };
  if (code === 'name_taken' || (status === 409 && code === undefined)) {
    return { kind: 'fields', problems: [{ field: 'keyName', code: 'name_taken' }] };
  }
  return { kind: 'failure', error };
}
