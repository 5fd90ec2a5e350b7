import { type ComponentType, createContext, type ReactNode, use } from 'react';
import type { GuidePlace } from '#console/lib/help.ts';
import type { Guide } from './guidePage.ts';

/** How the guide is shown where it is shown. */
export interface Reading {
  pictures: Guide['pictures'];
  /** The level of the headings that are `##` in the text. */
  level: 2 | 3;
  /** What stands before a section's slug to make its ID; `undefined`: nothing here is named by an address. */
  prefix: string | undefined;
  /** Leads to another place of the guide. */
  Link: ComponentType<GuidePlace & { children: ReactNode }>;
}

const ReadingContext = createContext<Reading | null>(null);

export const ReadingProvider = ReadingContext;

export function useReading(): Reading {
  const reading = use(ReadingContext);
  if (!reading) throw new Error('What shows the guide needs a ReadingProvider above it.');
  return reading;
}
