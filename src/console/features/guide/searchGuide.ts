import { foldText, hasWords, toWords } from '#console/lib/foldText.ts';
import { placesOf, type Stretch } from '#console/lib/matchText.ts';
import { allPages } from './guide.ts';
import type { Block, Guide, GuidePage, Heading } from './guidePage.ts';
import { blocksText, lineText } from './plainText.ts';

/** What is looked through: the beginning of a page, or a section of it. */
export interface Section {
  page: string;
  title: string;
  slug?: string;
  heading?: string;
  text: string;
  /** All of its words, as they are compared. */
  words: string;
}

/** A text with what was looked for in it. */
export interface MarkedText {
  text: string;
  places: readonly Stretch[];
}

export interface Found {
  page: string;
  slug: string | undefined;
  title: MarkedText;
  heading: MarkedText | undefined;
  excerpt: MarkedText;
}

const most = 20;

/** So much of a text is shown before what was found in it, and in all. */
const before = 32;
const length = 120;

function section(page: GuidePage, blocks: readonly Block[], heading?: Heading): Section {
  const { name, title } = page;
  const text = heading ? blocksText(blocks) : `${lineText(page.goal)} ${blocksText(blocks)}`.trim();
  if (!heading) return { page: name, title, text, words: foldText(`${title} ${text}`) };
  const line = lineText(heading.inlines);
  return { page: name, title, slug: heading.slug, heading: line, text, words: foldText(`${title} ${line} ${text}`) };
}

function sectionsOf(page: GuidePage): Section[] {
  const heads = page.blocks.flatMap((block, index) => (block.type === 'heading' ? [{ block, index }] : []));
  return [
    section(page, page.blocks.slice(0, heads[0]?.index)),
    ...heads.map(({ block, index }, count) =>
      section(page, page.blocks.slice(index + 1, heads[count + 1]?.index), block),
    ),
  ];
}

/** The guide as it is looked through. */
export function toSections(guide: Guide): readonly Section[] {
  return allPages(guide).flatMap(sectionsOf);
}

/** The part of a text around the first of what was found in it, or its beginning. */
export function excerptOf(text: string, words: readonly string[]): MarkedText {
  const first = placesOf(words, text)[0]?.[0] ?? 0;
  const start = wordAt(text, Math.max(0, first - before), first);
  const end = Math.min(text.length, start + length);
  const part = text.slice(start, end === text.length ? end : lastSpace(text, end)).trim();
  const shown = `${start > 0 ? '… ' : ''}${part}${end < text.length ? ' …' : ''}`;
  return { text: shown, places: placesOf(words, shown) };
}

/** Where the first word in this stretch begins; Japanese has no spaces to tell. */
function wordAt(text: string, from: number, to: number): number {
  if (from === 0) return 0;
  const space = text.indexOf(' ', from);
  return space >= 0 && space < to ? space + 1 : from;
}

function lastSpace(text: string, end: number): number {
  const space = text.lastIndexOf(' ', end);
  return space > end - 20 ? space : end;
}

/** How well: the page is called so, the section is, or it is only spoken of. */
function rank({ title, heading }: Section, words: readonly string[]): number {
  if (hasWords(title, words)) return heading === undefined ? 0 : 2;
  return heading !== undefined && hasWords(heading, words) ? 1 : 3;
}

/** The sections with every word in them, the better ones first. */
export function searchGuide(sections: readonly Section[], typed: string): readonly Found[] {
  const words = toWords(typed);
  if (words.length === 0) return [];
  const mark = (text: string) => ({ text, places: placesOf(words, text) });
  return sections
    .filter((section) => words.every((word) => section.words.includes(word)))
    .map((section) => ({ section, rank: rank(section, words) }))
    .toSorted((one, other) => one.rank - other.rank)
    .slice(0, most)
    .map(({ section: { page, slug, title, heading, text } }) => ({
      page,
      slug,
      title: mark(title),
      heading: heading === undefined ? undefined : mark(heading),
      excerpt: excerptOf(text, words),
    }));
}
