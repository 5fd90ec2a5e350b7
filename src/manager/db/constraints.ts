/** Node's SQLite says what was violated in `errcode`, PostgreSQL in `code`. */
function isViolation(error: unknown, { sqlite, postgres }: { sqlite: number; postgres: string }): boolean {
  if (!(error instanceof Error)) return false;
  return ('errcode' in error && error.errcode === sqlite) || ('code' in error && error.code === postgres);
}

/** Whether the error says that a value which must be unique is taken. */
export function isUniqueViolation(error: unknown): boolean {
  return isViolation(error, { sqlite: 2067, postgres: '23505' });
}

/** Whether the error says that a row refers to one that is not there, or is referred to by one that is. */
export function isForeignKeyViolation(error: unknown): boolean {
  return isViolation(error, { sqlite: 787, postgres: '23503' });
}
