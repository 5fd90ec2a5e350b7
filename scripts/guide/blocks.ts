import type { Token, Tokens } from 'marked';
import type { Block, CodeLanguage, Heading, Inline, NoteKind } from '#console/features/guide/guidePage.ts';
import { toInlines } from './inlines.ts';
import type { Source } from './source.ts';

type Place = 'page' | 'step' | 'item' | 'note';

const codeLanguages: readonly string[] = ['sh', 'js', 'python', 'powershell', 'yaml', 'text'] satisfies CodeLanguage[];

const isCodeLanguage = (language: string): language is CodeLanguage => codeLanguages.includes(language);

/** What may be where. */
const allowed: Record<Place, readonly string[]> = {
  page: ['heading', 'paragraph', 'list', 'table', 'code', 'blockquote'],
  step: ['paragraph', 'text', 'list', 'code', 'blockquote'],
  item: ['paragraph', 'text', 'code'],
  note: ['paragraph', 'list', 'code'],
};

const within = (token: Token | undefined): readonly Token[] => (token && 'tokens' in token && token.tokens) || [];

export const linesIn = (raw: string) => raw.split('\n').length - 1;

/** The tokens with the line that each begins at. */
function* withLines<T extends { raw: string }>(tokens: readonly T[], firstLine: number): Generator<[T, number]> {
  let line = firstLine;
  for (const token of tokens) {
    yield [token, line + (/^\n*/.exec(token.raw)?.[0].length ?? 0)];
    line += linesIn(token.raw);
  }
}

export function plain(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => (typeof inline === 'string' ? inline : 'text' in inline ? inline.text : plain(inline.inlines)))
    .join('');
}

function toHeading({ depth, tokens }: Tokens.Heading, line: number, source: Source): Heading {
  if (depth !== 2 && depth !== 3) return source.refuse(line, 'Below the title, headings are ## or ###.');
  const inlines = toInlines(tokens, line, source);
  const slug = source.slug(plain(inlines));
  source.spots.push({ type: 'heading', line, slug });
  return { type: 'heading', level: depth, slug, inlines };
}

function toPicture({ href, text: alt, title }: Tokens.Image, line: number, source: Source): Block {
  const [, language, name = ''] = /^\.\.\/pictures\/(\w+)\/([a-z0-9-]+\/[a-z0-9-]+)-light\.png$/.exec(href) ?? [];
  if (language !== source.language || title) {
    source.refuse(line, `A picture is ![What it shows](../pictures/${source.language}/page/name-light.png).`);
  }
  if (alt.trim() === '') source.refuse(line, 'A picture says in words what it shows.');
  source.spots.push({ type: 'picture', line, name, alt });
  return { type: 'picture', name, alt };
}

function toParagraph(tokens: readonly Token[], line: number, source: Source): Block {
  const [first] = tokens;
  if (tokens.length === 1 && first?.type === 'image') return toPicture(first as Tokens.Image, line, source);
  return { type: 'paragraph', inlines: toInlines(tokens, line, source) };
}

function toList({ ordered, start, items }: Tokens.List, line: number, place: Place, source: Source): Block {
  if (ordered && place !== 'page') source.refuse(line, 'Steps are not within something else.');
  if (ordered && start !== 1) source.refuse(line, 'Steps begin with 1: indent what stands between two of them.');
  const lines = withLines(items, line);
  const inner = ordered ? 'step' : 'item';
  return {
    type: ordered ? 'steps' : 'list',
    items: Array.from(lines, ([item, line]) => {
      if (item.task) source.refuse(line, 'The guide has no lists of tasks.');
      return toBlocks(item.tokens, line, inner, source);
    }),
  };
}

function toTable({ header, rows }: Tokens.Table, line: number, source: Source): Block {
  const toCells = (cells: readonly Tokens.TableCell[], line: number) =>
    cells.map(({ tokens }) => toInlines(tokens, line, source));
  return {
    type: 'table',
    head: toCells(header, line),
    rows: rows.map((cells, index) => toCells(cells, line + 2 + index)),
  };
}

function toCode({ lang = '', text }: Tokens.Code, line: number, source: Source): Block {
  if (!isCodeLanguage(lang))
    return source.refuse(line, `Code is between fences and is one of ${codeLanguages.join(', ')}.`);
  source.spots.push({ type: 'code', line, language: lang, text });
  return { type: 'code', language: lang, text };
}

function toNote({ tokens }: Tokens.Blockquote, line: number, source: Source): Block {
  const [first, ...others] = tokens;
  const [marker, kind] = /^\[!(NOTE|TIP|IMPORTANT|WARNING)\](?:\n|$)/.exec(first?.raw ?? '') ?? [];
  const begun = within(first)[0];
  if (!first || marker === undefined || kind === undefined || begun?.type !== 'text') {
    return source.refuse(line, 'A note begins with [!NOTE], [!TIP], [!IMPORTANT] or [!WARNING].');
  }
  const rest = begun.raw.slice(marker.length);
  const opening = [...(rest ? [{ ...begun, raw: rest, text: rest }] : []), ...within(first).slice(1)];
  const blocks = [
    ...(opening.length > 0 ? [toParagraph(opening, line + linesIn(marker), source)] : []),
    ...toBlocks(others, line + linesIn(first.raw), 'note', source),
  ];
  if (blocks.length === 0) source.refuse(line, 'There is nothing in this note.');
  return { type: 'note', kind: kind.toLowerCase() as NoteKind, blocks };
}

function toBlock(token: Token, line: number, place: Place, source: Source): Block {
  if (!allowed[place].includes(token.type)) source.refuse(line, `The guide has no ${token.type} here.`);
  switch (token.type) {
    case 'heading':
      return toHeading(token as Tokens.Heading, line, source);
    case 'list':
      return toList(token as Tokens.List, line, place, source);
    case 'table':
      return toTable(token as Tokens.Table, line, source);
    case 'code':
      return toCode(token as Tokens.Code, line, source);
    case 'blockquote':
      return toNote(token as Tokens.Blockquote, line, source);
    default:
      return toParagraph(within(token), line, source);
  }
}

/** The blocks of a page, or of something on it, from the line it begins at. */
export function toBlocks(tokens: readonly Token[], firstLine: number, place: Place, source: Source): Block[] {
  const blocks: Block[] = [];
  for (const [token, line] of withLines(tokens, firstLine)) {
    if (token.type !== 'space') blocks.push(toBlock(token, line, place, source));
  }
  return blocks;
}
