import type { FieldError } from '#contract/errors.ts';
import { ApiError } from './api.ts';

/** What is wrong with one field of a form. */
export interface FieldProblem<Field extends string> extends Pick<FieldError, 'code' | 'limit'> {
  field: Field;
}

/** Why a record was not saved, as its form has to react to it. */
export type Refusal<Field extends string> =
  | { kind: 'fields'; problems: FieldProblem<Field>[] }
  /** Somebody else has edited the record meanwhile. */
  | { kind: 'conflict' }
  /** Somebody else has deleted the record meanwhile. */
  | { kind: 'gone' }
  | { kind: 'failure'; error: unknown };

export interface FieldMap<Field extends string> {
  /** The field of the form behind each field of the request. */
  fieldOf: Readonly<Record<string, Field>>;
  /** The one that a taken name is about. */
  nameField: Field;
}

/** A refused field of the request, at the field of the form it came from; none where the form has none. */
export function toProblem<Field extends string>(
  fieldOf: FieldMap<Field>['fieldOf'],
  { path, code, limit }: FieldError,
): FieldProblem<Field>[] {
  const field = fieldOf[path];
  return field ? [{ field, code, ...(limit === undefined ? {} : { limit }) }] : [];
}

/** Sorts a failed save by its status and code. A manager that sends no codes means a taken name by 409. */
export function toRefusal<Field extends string>(
  error: unknown,
  { fieldOf, nameField }: FieldMap<Field>,
): Refusal<Field> {
  if (!(error instanceof ApiError)) return { kind: 'failure', error };
  const { status, code, fields } = error;
  if (status === 404) return { kind: 'gone' };
  if (code === 'edit_conflict') return { kind: 'conflict' };
  const problems = fields.flatMap((field) => toProblem(fieldOf, field));
  // A field that the form does not have could not be marked: then the sentence at the top has to say it.
  if (problems.length > 0 && problems.length === fields.length) return { kind: 'fields', problems };
  if (code === 'name_taken' || (status === 409 && code === undefined)) {
    return { kind: 'fields', problems: [{ field: nameField, code: 'name_taken' }] };
  }
  return { kind: 'failure', error };
}
