import path from 'node:path';
import { GuideFault } from './fault.ts';

export type Language = 'en' | 'ja';

/** Where something stands that a check looks at. */
export type Spot = { line: number } & (
  | { type: 'ui' | 'text'; text: string }
  | { type: 'heading'; slug: string }
  | { type: 'picture'; name: string; alt: string }
  | { type: 'link'; page: string; slug?: string | undefined }
  | { type: 'code'; language: string; text: string }
);

/** What is being read: its place in the guide, and what was found in it on the way. */
export interface Source {
  file: string;
  name: string;
  language: Language;
  spots: Spot[];
  slug: (heading: string) => string;
  /** Refuses what is at that line. */
  refuse: (line: number, text: string) => never;
}

/** A page's name and language, which its path says: `docs/guide/en/create-key.md`. */
export function placeOf(file: string): { name: string; language: Language } {
  const language = path.basename(path.dirname(file)) === 'ja' ? 'ja' : 'en';
  return { name: path.basename(file, '.md'), language };
}

/** The plain function behind `Source.refuse`. */
export function refuseIn(file: string, lines: number): Source['refuse'] {
  return (line, text) => {
    throw new GuideFault(file, Math.min(Math.max(line, 1), lines), text);
  };
}
