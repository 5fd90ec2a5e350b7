import { hasWords, toWords } from '#console/lib/foldText.ts';
import { placesOf, type Stretch } from '#console/lib/matchText.ts';
import type { PaletteEntry, PaletteSection } from './paletteEntry.ts';

export interface FoundEntry extends PaletteEntry {
  /** Where what was typed is in the label. */
  places: readonly Stretch[];
}

export interface FoundSection extends PaletteSection {
  entries: readonly FoundEntry[];
}

/** At the beginning of the label is better than at the beginning of a word, and that better than within one. */
function rank({ label, places: [first] }: FoundEntry): number {
  if (!first || first[0] === 0) return 0;
  return /\s/.test(label[first[0] - 1] ?? '') ? 1 : 2;
}

/** The sections with what can be chosen now, and what cannot in a last one of its own. */
export function unavailableLast(sections: readonly FoundSection[], title: string): readonly FoundSection[] {
  const isNow = ({ unavailable }: FoundEntry) => unavailable === undefined;
  const now = sections.map((section) => ({ ...section, entries: section.entries.filter(isNow) }));
  const notNow = sections.flatMap(({ entries }) => entries.filter((entry) => !isNow(entry)));
  return [...now, { id: 'unavailable', title, entries: notNow }].filter(({ entries }) => entries.length > 0);
}

/** The entries with every word in their label or beside it, the better ones of each section first; no section is empty. */
export function findEntries(sections: readonly PaletteSection[], typed: string): readonly FoundSection[] {
  const words = toWords(typed);
  return sections.flatMap((section) => {
    const entries = section.entries
      .filter(({ label, aside = '' }) => hasWords(`${label} ${aside}`, words))
      .map((entry): FoundEntry => ({ ...entry, places: placesOf(words, entry.label) }))
      .toSorted((one, other) => rank(one) - rank(other));
    return entries.length > 0 ? [{ ...section, entries }] : [];
  });
}
