import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../run.ts';

/** Pages of the guide that belong together. */
export interface PageGroup {
  group: string;
  pages: readonly string[];
}

/** The pages of the guide in their order, in groups. */
export function readGroups(): readonly PageGroup[] {
  return JSON.parse(readFileSync(path.join(root, 'docs', 'guide', 'pages.json'), 'utf8'));
}

/** The names of all pages, in their order. */
export const readPageNames = (): readonly string[] => readGroups().flatMap(({ pages }) => pages);
