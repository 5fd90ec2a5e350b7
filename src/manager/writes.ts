import type { FieldError } from '#contract/errors.ts';
import { isForeignKeyViolation, isUniqueViolation } from './db/constraints.ts';
import { fieldError, invalid, ManagerError } from './errors.ts';

export function unknownRole(id: number): FieldError {
  return fieldError('roleID', 'unknown_role', `There is no role with the ID ${id}. Choose another.`);
}

export interface Written {
  /** With its article: `an API key`. */
  what: string;
  /** The field that holds the name, and the name itself. */
  field: string;
  name: string;
  roleID?: number;
}

/** Writes a row, and says what the database has against it: the name is taken, or the role was deleted a moment ago. */
export async function explainRefusal<Result>(
  { what, field, name, roleID }: Written,
  write: () => Promise<Result>,
): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    if (roleID !== undefined && isForeignKeyViolation(error)) throw invalid([unknownRole(roleID)]);
    if (!isUniqueViolation(error)) throw error;
    const message = `There is already ${what} named ${name}. Choose another name.`;
    throw new ManagerError('name_taken', message, [fieldError(field, 'name_taken', message)]);
  }
}
