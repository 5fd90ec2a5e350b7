import { useSyncExternalStore } from 'react';

const storageKey = 'keyroom.density';

export const densities = ['comfortable', 'compact'] as const;
export type Density = (typeof densities)[number];

const listeners = new Set<() => void>();

function subscribe(listener: () => void) {
  listeners.add(listener);
  // Chosen in another tab.
  addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    removeEventListener('storage', listener);
  };
}

function chosen(): Density {
  return localStorage.getItem(storageKey) === 'compact' ? 'compact' : 'comfortable';
}

/** How close together the rows of tables are, for this browser. */
export function useDensity(): Density {
  return useSyncExternalStore(subscribe, chosen);
}

export function chooseDensity(density: Density): void {
  localStorage.setItem(storageKey, density);
  for (const listener of listeners) listener();
}

/** How much lower a row is where rows are close together. */
const saved = 4;

/** The height of a row that has `comfortable` pixels where there is room. */
export function useRowHeight(comfortable: number): number {
  return useDensity() === 'compact' ? comfortable - saved : comfortable;
}
