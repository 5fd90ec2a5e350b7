import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../run.ts';
import { type ParsedPage, parseWithSpots } from './parsePage.ts';
import type { Language } from './source.ts';

const guide = path.join(root, 'docs', 'guide');

/** A page of one language, with its file as it is named in messages. */
export interface WrittenPage extends ParsedPage {
  file: string;
}

/** All pages of a language, by their names. */
export function readGuide(language: Language): ReadonlyMap<string, WrittenPage> {
  const names = globSync('*.md', { cwd: path.join(guide, language) }).filter((name) => name !== 'README.md');
  return new Map(
    names.sort().map((name) => {
      const file = `docs/guide/${language}/${name}`;
      return [
        path.basename(name, '.md'),
        { file, ...parseWithSpots(readFileSync(path.join(root, file), 'utf8'), file) },
      ];
    }),
  );
}

/** The pictures there are of a language, in light or dark: `create-key/properties`. */
export function readPictures(language: Language, scheme: 'light' | 'dark'): ReadonlySet<string> {
  const files = globSync(`*/*-${scheme}.png`, { cwd: path.join(guide, 'pictures', language) });
  return new Set(files.map((file) => file.split(path.sep).join('/').replace(`-${scheme}.png`, '')));
}

/** The guide's pictures that the README shows, in light and dark. */
export function readReadmePictures(scheme: 'light' | 'dark'): string[] {
  const text = readFileSync(path.join(root, 'README.md'), 'utf8');
  const shown = text.matchAll(new RegExp(`docs/guide/pictures/en/([a-z0-9/-]+)-${scheme}\\.png`, 'g'));
  return Array.from(shown, ([, name = '']) => name);
}

/** How many callouts a picture has, which is noted where it is written down what is in it; `undefined`: not taken. */
export function countCallouts(language: Language, picture: string): number | undefined {
  const file = path.join(root, 'e2e', 'guide', 'aria', language, `${picture}.aria.yml`);
  if (!existsSync(file)) return undefined;
  const [, count] = /^# callouts: (\d+)/.exec(readFileSync(file, 'utf8')) ?? [];
  return count === undefined ? undefined : Number(count);
}

/** The list of pages for readers of the repository: title and file of each, in its order. */
export function readIndex(language: Language): { title: string; page: string }[] {
  const text = readFileSync(path.join(guide, language, 'README.md'), 'utf8');
  return Array.from(text.matchAll(/^- \[(.+)\]\(([a-z0-9-]+)\.md\)$/gm), ([, title = '', page = '']) => ({
    title,
    page,
  }));
}
