import type { Token, Tokens } from 'marked';
import type { Inline, LinkTarget } from '#console/features/guide/guidePage.ts';
import type { Source } from './source.ts';

const cjk = '\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\u3000-\\u303f\\uff00-\\uffef';
const afterCjk = new RegExp(`([${cjk}])\\n`, 'gu');
const beginsCjk = new RegExp(`^ (?=[${cjk}])`, 'u');
const endsCjk = new RegExp(`(?<=[${cjk}]) $`, 'u');

const linesIn = (raw: string) => raw.split('\n').length - 1;

/** The next line is another word, but not in Japanese, which has no spaces. */
const unwrap = (text: string) => text.replace(afterCjk, '$1').replaceAll('\n', ' ');

const isUi = (inline: Inline | undefined, edge: RegExp) =>
  typeof inline === 'object' && inline.type === 'ui' && edge.test(inline.text);

/**
 * Between Japanese and a bold word that ends in a punctuation mark, Markdown needs a space to see the end of the bold. It is
 * none of the text's.
 */
function withoutHelpingSpaces(inlines: Inline[]): Inline[] {
  return inlines.map((inline, index) => {
    if (typeof inline !== 'string') return inline;
    const begun = isUi(inlines[index - 1], /\p{P}$/u) ? inline.replace(beginsCjk, '') : inline;
    return isUi(inlines[index + 1], /^\p{P}/u) ? begun.replace(endsCjk, '') : begun;
  });
}

function plainText(text: string, line: number, source: Source): string {
  if (/&(?:#\w+|\w+);/.test(text)) source.refuse(line, 'Write the character itself instead of an HTML entity.');
  if (text.includes('**'))
    source.refuse(line, 'This bold does not end: put a space where ** meets a punctuation mark.');
  source.spots.push({ type: 'text', line, text });
  return unwrap(text);
}

/** What is in the bold, or in a heading, as it is to be read. */
function wordsOf(tokens: readonly Token[], line: number, source: Source): string {
  return tokens
    .map((token) => {
      if (token.type === 'text' || token.type === 'escape') return unwrap((token as Tokens.Text).text);
      return source.refuse(line, 'Bold is a word of the user interface, and nothing else is in it.');
    })
    .join('');
}

function targetOf(href: string, line: number, source: Source): LinkTarget {
  if (/^https?:\/\/\S+$/.test(href)) return { href };
  const [, page = '', hash] = /^(?:([a-z0-9-]+)\.md)?(?:#(.+))?$/.exec(href) ?? [];
  if (page === '' && hash === undefined) {
    source.refuse(
      line,
      `${href || 'This'} is no link to a page of the guide (page.md#section) or to an address (https://…).`,
    );
  }
  const slug = hash === undefined ? undefined : decode(hash);
  const target = { page: page || source.name, ...(slug !== undefined && { slug }) };
  source.spots.push({ type: 'link', line, ...target });
  return target;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function toInline(token: Token, line: number, source: Source): Inline {
  switch (token.type) {
    case 'text':
      return plainText((token as Tokens.Text).text, line, source);
    case 'escape':
      return (token as Tokens.Escape).text;
    case 'codespan':
      return { type: 'code', text: (token as Tokens.Codespan).text };
    case 'strong': {
      const text = wordsOf((token as Tokens.Strong).tokens, line, source);
      source.spots.push({ type: 'ui', line, text });
      return { type: 'ui', text };
    }
    case 'em':
      if (source.language === 'ja') source.refuse(line, 'Japanese has no italics: use 「」 or nothing.');
      return { type: 'emphasis', inlines: toInlines((token as Tokens.Em).tokens, line, source) };
    case 'link': {
      const { href, tokens, title } = token as Tokens.Link;
      if (title) source.refuse(line, 'A link has no title.');
      return { type: 'link', inlines: toInlines(tokens, line, source), to: targetOf(href, line, source) };
    }
    case 'image':
      return source.refuse(line, 'A picture stands alone in its paragraph.');
    default:
      return source.refuse(line, `The guide has no ${token.type} within a text.`);
  }
}

/** What is in a paragraph that begins at that line. */
export function toInlines(tokens: readonly Token[], firstLine: number, source: Source): Inline[] {
  let line = firstLine;
  const inlines: Inline[] = [];
  for (const token of tokens) {
    const inline = toInline(token, line, source);
    line += linesIn(token.raw);
    const last = inlines.at(-1);
    if (typeof inline === 'string' && typeof last === 'string') inlines[inlines.length - 1] = last + inline;
    else inlines.push(inline);
  }
  return withoutHelpingSpaces(inlines).filter((inline) => inline !== '');
}
