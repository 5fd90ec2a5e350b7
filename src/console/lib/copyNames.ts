const longest = 254;
/** How many are worth asking the manager for. */
const candidates = 20;

/** A name without the number of a copy. */
export function withoutNumber(name: string): string {
  return name.replace(/(?<=.) \(\d{1,6}\)$/, '');
}

/** A number in the place of the one there is; nothing is cut between the halves of a character. */
function numbered(name: string, number: number): string {
  const base = withoutNumber(name);
  const end = ` (${number})`;
  return base.slice(0, longest - end.length).replace(/[\uD800-\uDBFF]$/, '') + end;
}

/** Names for a copy, in the order in which to try them: `Auditor (2)`, `Auditor (3)`. */
export function copyNames(name: string): string[] {
  return Array.from({ length: candidates }, (_, index) => numbered(name, index + 2));
}

/** Names as they are compared: whatever their case. */
export function foldedNames(names: readonly string[]): Set<string> {
  return new Set(names.map((name) => name.toLowerCase()));
}

/** The first name for a copy that is not among those folded ones. */
export function freeCopyName(name: string, taken: ReadonlySet<string>): string {
  for (let number = 2; ; number += 1) {
    const copy = numbered(name, number);
    if (!taken.has(copy.toLowerCase())) return copy;
  }
}
