const longest = 254;

/** A name like this one that is not taken: `Auditor (2)`, `Auditor (3)`. */
export function copyName(name: string, taken: readonly string[]): string {
  const known = new Set(taken.map((each) => each.toLowerCase()));
  const base = name.replace(/ \(\d{1,6}\)$/, '');
  for (let number = 2; ; number += 1) {
    const suffix = ` (${number})`;
    const copy = base.slice(0, longest - suffix.length) + suffix;
    if (!known.has(copy.toLowerCase())) return copy;
  }
}
