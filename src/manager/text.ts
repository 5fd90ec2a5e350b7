/** What takes no room on the screen: two texts that differ in it alone look the same. */
const invisible = /\p{Default_Ignorable_Code_Point}/gu;

/**
 * Text as search and uniqueness compare it: without regard to case, width, the way it was composed and what cannot be seen.
 * Kept in `*_key` columns, so that every database compares alike.
 */
export function foldText(text: string): string {
  const cased = text.normalize('NFKC').toUpperCase().toLowerCase();
  return cased.replaceAll('ς', 'σ').replaceAll(invisible, '').normalize('NFKC');
}

/** The one form of a name under which it is taken, looked up and counted. */
export function canonicalName(name: string): string {
  return foldText(name.trim());
}
