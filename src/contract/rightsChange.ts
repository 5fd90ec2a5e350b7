import * as z from 'zod/mini';
import { mapTree } from './rightsTree.ts';

const leaf = z.nullish(z.boolean());

/** Any part of the tree, as clients send it. What is absent or null stays as it is; rights that are not known are ignored. */
export const rightsChange = z.object(
  mapTree(
    () => leaf,
    (leaves) => z.nullish(z.object(leaves)),
    (groups) => z.nullish(z.object(groups)),
  ),
);
export type RightsChange = z.output<typeof rightsChange>;
