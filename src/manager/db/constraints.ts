/** Whether the error says that a value which must be unique is taken. */
export function isUniqueViolation(error: unknown): boolean {
  // SQLITE_CONSTRAINT_UNIQUE
  return error instanceof Error && 'errcode' in error && error.errcode === 2067;
}
