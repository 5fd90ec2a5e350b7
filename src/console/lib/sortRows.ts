import type { Locale } from '#contract/values.ts';

/** Names in the order in which people of that language sort them: `key-9` before `key-10`, whatever the case. */
function collator(locale: Locale) {
  return new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
}

/** The rows in the order of their names. */
export function sortByName<Row extends { ID: number }>(
  rows: readonly Row[],
  nameOf: (row: Row) => string,
  locale: Locale,
): readonly Row[] {
  const { compare } = collator(locale);
  return rows.toSorted((a, b) => compare(nameOf(a), nameOf(b)) || a.ID - b.ID);
}

export type Rank<Row> = (row: Row) => number;

/** Rows that have a role, by its name; those whose role's name is not known come last, by its ID. */
export function roleRank(roleNames: ReadonlyMap<number, string>, locale: Locale): Rank<{ roleID: number }> {
  const { compare } = collator(locale);
  const inOrder = [...roleNames].toSorted(([, a], [, b]) => compare(a, b));
  const places = new Map(inOrder.map(([id], place) => [id, place]));
  return ({ roleID }) => places.get(roleID) ?? roleNames.size + roleID;
}

/** Sorts rows that are in the order of their names already, so that equals stay in it and numbers alone are compared. */
export function sortByRank<Row>(byName: readonly Row[], rank: Rank<Row>, desc: boolean): readonly Row[] {
  const direction = desc ? -1 : 1;
  return byName.toSorted((a, b) => {
    const [left, right] = [rank(a), rank(b)];
    return left === right ? 0 : direction * (left < right ? -1 : 1);
  });
}
