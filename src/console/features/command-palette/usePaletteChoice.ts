import { type KeyboardEvent, useState } from 'react';
import type { FoundEntry, FoundSection } from './findEntries.ts';

/** Which of the results is the active one: the first that can be chosen, until another one is pointed at or moved to. */
export function usePaletteChoice(sections: readonly FoundSection[], onChoose: (entry: FoundEntry) => void) {
  const [activeID, setActiveID] = useState<string>();
  const entries = sections.flatMap(({ entries }) => entries);
  const found = entries.findIndex(({ id }) => id === activeID);
  const first = entries.findIndex(({ unavailable }) => unavailable === undefined);
  const index = Math.max(0, found >= 0 ? found : first);

  const moves: Record<string, () => number> = {
    ArrowDown: () => (index + 1) % entries.length,
    ArrowUp: () => (index - 1 + entries.length) % entries.length,
    PageDown: () => Math.min(index + 8, entries.length - 1),
    PageUp: () => Math.max(index - 8, 0),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // What an input method is asked by Enter and the arrows is not meant for the list.
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const active = entries[index];
    const move = moves[event.key];
    if (!active || (!move && event.key !== 'Enter')) return;
    event.preventDefault();
    if (move) setActiveID(entries[move()]?.id);
    else onChoose(active);
  };

  return {
    active: entries[index],
    activate: setActiveID,
    /** Other results: the first of them is the active one again. */
    restart: () => setActiveID(undefined),
    onKeyDown,
    count: entries.length,
  };
}
