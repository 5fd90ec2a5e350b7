/** Enough to fill a screen, and little enough to be there at once. */
export const firstSize = 100;

/** The search for so many keys in the order of their IDs, after one of them or from the first. */
export function windowSearch(after: number | undefined, maxItems: number) {
  const searchCriteria = after === undefined ? [] : [{ idValue: after, idTest: 'greater-than' as const }];
  return { maxItems, sortByObjectID: true, searchCriteria };
}
