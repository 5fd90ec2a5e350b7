import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { guidePages } from '#console/features/guide/guidePages.ts';
import { readPage } from '#guide/readPage.ts';

const root = path.join(import.meta.dirname, '..', '..');
const readJson = (file: string) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));

test('The pages that the console names before their text is there are those of the guide, in its order', () => {
  const groups: { pages: string[] }[] = readJson('docs/guide/pages.json');
  expect(guidePages).toEqual(groups.flatMap(({ pages }) => pages));
});

test.each([
  ['en', 'en-US'],
  ['ja', 'ja-JP'],
])('The titles of the pages in %s are those that the console names them by', (language, locale) => {
  const texts: Record<string, string> = readJson(`src/console/i18n/${locale}/shell.json`);
  const titles = guidePages.map((name) => [name, readPage(`docs/guide/${language}/${name}.md`).title]);
  expect(titles).toEqual(guidePages.map((name) => [name, texts[`help.page.${name}`]]));
});
