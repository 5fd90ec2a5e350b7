import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { GuidePage } from '#console/features/guide/guidePage.ts';
import { root } from '../run.ts';
import { parsePage } from './parsePage.ts';

/** Reads a page of the guide from its file. Throws a `GuideFault`, which names file and line. */
export function readPage(file: string): GuidePage {
  return parsePage(readFileSync(path.resolve(root, file), 'utf8'), path.relative(root, path.resolve(root, file)));
}
