import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { root } from '../run.ts';
import type { Language } from './source.ts';

const locales: Record<Language, string> = { en: 'en-US', ja: 'ja-JP' };

/** What a compiled message can look like, as a pattern: any value where one is put in, any of its forms where they differ. */
function toPattern(message: unknown): string {
  if (typeof message === 'string') return RegExp.escape(message);
  if (!Array.isArray(message)) return '.*';
  const parts = message.map((part: unknown) => {
    if (!Array.isArray(part)) return part === '#' ? '.+' : toPattern(part);
    const forms: unknown = part[2];
    if (typeof forms !== 'object' || forms === null) return '.+';
    const each = Object.entries(forms).filter(([form]) => form !== 'offset');
    return `(?:${each.map(([, inner]) => toPattern(inner)).join('|')})`;
  });
  return parts.join('');
}

/** Whether a message has words of its own: one that is nothing but values would be known in anything. */
function hasWords(message: unknown): boolean {
  if (typeof message === 'string') return /\p{L}/u.test(message);
  if (!Array.isArray(message)) return false;
  return message.some((part: unknown) =>
    Array.isArray(part) ? Object.values(part[2] ?? {}).some(hasWords) : hasWords(part),
  );
}

/** Answers whether a text is one that the console has in that language. */
export function readCatalogue(language: Language): (text: string) => boolean {
  const folder = path.join(root, 'src', 'console', 'i18n', locales[language]);
  const exact = new Set<string>();
  const patterns: RegExp[] = [];
  for (const file of globSync('*.json', { cwd: folder })) {
    for (const text of Object.values<string>(JSON.parse(readFileSync(path.join(folder, file), 'utf8')))) {
      const compiled: unknown = compileMessage(text);
      if (Array.isArray(compiled) && compiled.some((part) => typeof part !== 'string')) {
        if (hasWords(compiled)) patterns.push(new RegExp(`^${toPattern(compiled)}$`, 'u'));
      } else exact.add(Array.isArray(compiled) ? compiled.join('') : String(compiled));
    }
  }
  return (text) => exact.has(text) || patterns.some((pattern) => pattern.test(text));
}
