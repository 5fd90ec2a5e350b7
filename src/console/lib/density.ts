import * as z from 'zod/mini';
import { stored, useStored } from './stored.ts';

export const densities = ['comfortable', 'compact'] as const;
export type Density = (typeof densities)[number];

const kept = stored<Density>('density', z.enum(densities), 'comfortable');

/** How close together the rows of tables are, for this browser. */
export function useDensity(): Density {
  return useStored(kept);
}

export const chooseDensity = kept.write;

/** How much lower a row is where rows are close together. */
const saved = 4;

/** The height of a row that has `comfortable` pixels where there is room. */
export function useRowHeight(comfortable: number): number {
  return useDensity() === 'compact' ? comfortable - saved : comfortable;
}
