import type { Locale } from '#contract/values.ts';

/** Names in the order in which people of that language sort them: `key-9` before `key-10`, whatever the case. */
function collator(locale: Locale) {
  return new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
}

/** Compares names. The rules of the language are not loaded before there is anything to compare. */
export function nameComparison(locale: Locale): (one: string, other: string) => number {
  let rules: Intl.Collator | undefined;
  return (one, other) => {
    rules ??= collator(locale);
    return rules.compare(one, other);
  };
}

/** The rows in the order of their names; equal ones in that of their IDs. */
export function sortByName<Row extends { ID: number }>(
  rows: readonly Row[],
  nameOf: (row: Row) => string,
  locale: Locale,
): readonly Row[] {
  const compare = nameComparison(locale);
  return rows.toSorted((one, other) => compare(nameOf(one), nameOf(other)) || one.ID - other.ID);
}

export type Rank<Row> = (row: Row) => number;

/** Rows that have a role, by its name; those whose role's name is not known come last, by its ID. */
export function roleRank(roleNames: ReadonlyMap<number, string>, locale: Locale): Rank<{ roleID: number }> {
  const { compare } = collator(locale);
  const inOrder = [...roleNames].toSorted(([, a], [, b]) => compare(a, b));
  const places = new Map(inOrder.map(([id], place) => [id, place]));
  return ({ roleID }) => places.get(roleID) ?? roleNames.size + roleID;
}

/** By a text that rows have; those without come last. */
export function textRank<Row>(
  rows: readonly Row[],
  textOf: (row: Row) => string | undefined,
  locale: Locale,
): Rank<Row> {
  const texts = new Set(rows.flatMap((row) => textOf(row) || []));
  const places = new Map([...texts].toSorted(collator(locale).compare).map((text, place) => [text, place]));
  return (row) => places.get(textOf(row) ?? '') ?? texts.size;
}

/** The first place of a number among numbers in order, in which it is. */
function placeOf(number: number, inOrder: Float64Array): number {
  let from = 0;
  let to = inOrder.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((inOrder[middle] ?? number) < number) from = middle + 1;
    else to = middle;
  }
  return from;
}

/**
 * Sorts rows that are in the order of their names already, so that equals stay in it. The ranks are sorted as bare numbers,
 * which takes a tenth of the time of comparing rows; each row then goes to the next free place of its rank.
 */
export function sortByRank<Row>(byName: readonly Row[], rank: Rank<Row>, desc: boolean): readonly Row[] {
  const direction = desc ? -1 : 1;
  const ranks = new Float64Array(byName.length);
  byName.forEach((row, index) => {
    ranks[index] = direction * rank(row);
  });
  const inOrder = ranks.toSorted();
  const taken = new Uint32Array(byName.length);
  const sorted = [...byName];
  byName.forEach((row, index) => {
    const first = placeOf(ranks[index] ?? 0, inOrder);
    const before = taken[first] ?? 0;
    taken[first] = before + 1;
    sorted[first + before] = row;
  });
  return sorted;
}
