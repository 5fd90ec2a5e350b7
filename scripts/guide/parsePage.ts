import { lexer, type Tokens } from 'marked';
import type { GuidePage } from '#console/features/guide/guidePage.ts';
import { linesIn, plain, toBlocks } from './blocks.ts';
import { toInlines } from './inlines.ts';
import { createSlugs } from './slug.ts';
import { placeOf, refuseIn, type Source, type Spot } from './source.ts';

/** A page, and what the checks look at in it. */
export interface ParsedPage {
  page: GuidePage;
  spots: readonly Spot[];
}

/** As `parsePage`, with where everything stands. */
export function parseWithSpots(text: string, file: string): ParsedPage {
  const refuse = refuseIn(file, text.split(/\r\n?|\n/).length);
  const source: Source = { file, ...placeOf(file), spots: [], slug: createSlugs(), refuse };
  const [first, ...tokens] = lexer(text);
  if (first?.type !== 'heading' || !first.raw.startsWith('# ')) return refuse(1, 'A page begins with # and its title.');
  const title = plain(toInlines((first as Tokens.Heading).tokens, 1, source));
  const [goal, ...blocks] = toBlocks(tokens, 1 + linesIn(first.raw), 'page', source);
  if (goal?.type !== 'paragraph') return refuse(2, 'Below the title is a paragraph: what one has at the end.');
  const page = { name: source.name, title, goal: goal.inlines, blocks };
  return { page, spots: source.spots };
}

/** Reads a page's Markdown into plain data. Throws a `GuideFault` where it is not in the guide's dialect. */
export function parsePage(text: string, file: string): GuidePage {
  return parseWithSpots(text, file).page;
}
