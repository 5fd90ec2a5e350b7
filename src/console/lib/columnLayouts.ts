import * as z from 'zod/mini';
import { type ColumnLayout, usualLayout } from './columnLayout.ts';
import { type Stored, stored } from './stored.ts';

const columnLayout = z.object({
  shown: z.optional(z.array(z.string())),
  widths: z.record(z.string(), z.number()),
});

/** How this browser lays out the columns of a list. */
export function columnLayoutOf(list: string): Stored<ColumnLayout> {
  return stored(`columns.${list}`, columnLayout, usualLayout);
}
