/**
 * Text as search and uniqueness compare it: without regard to case, width and the way it was composed.
 * Kept in `*_key` columns, so that every database compares alike.
 */
export function foldText(text: string): string {
  const cased = text.normalize('NFKC').toUpperCase().toLowerCase();
  return cased.replaceAll('ς', 'σ').normalize('NFKC');
}

/** The one form of a name under which it is taken, looked up and counted. */
export function canonicalName(name: string): string {
  return foldText(name.trim());
}
