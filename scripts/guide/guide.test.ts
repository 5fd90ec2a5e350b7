import { describe, expect, it, test } from 'vitest';
import { readCatalogue } from './catalogue.ts';
import {
  calloutsIn,
  compareLanguages,
  findBrokenLinks,
  findMissingPictures,
  findUnknownWords,
  findUnusedPictures,
  findWrongCallouts,
} from './checks.ts';
import { readPageNames } from './pages.ts';
import { parseWithSpots } from './parsePage.ts';
import { countCallouts, readGuide, readIndex, readPictures, readReadmePictures } from './readGuide.ts';

const guides = { en: readGuide('en'), ja: readGuide('ja') };

test('the README shows a picture of the guide, in light and dark', () => {
  const shown = readReadmePictures('light');
  expect(shown).not.toEqual([]);
  expect(readReadmePictures('dark')).toEqual(shown);
  expect(shown.filter((name) => !readPictures('en', 'light').has(name))).toEqual([]);
});

describe.each(['en', 'ja'] as const)('the guide in %s', (language) => {
  const pages = guides[language];

  it('has the pages that are listed, and lists them for readers of the repository', () => {
    expect([...pages.keys()].sort()).toEqual([...readPageNames()].sort());
    const listed = readPageNames().map((page) => ({ title: pages.get(page)?.page.title, page }));
    expect(readIndex(language)).toEqual(listed);
  });

  it('has nothing in bold that is no word of the console', () => {
    expect(findUnknownWords(pages, readCatalogue(language))).toEqual([]);
  });

  it('has no link that leads nowhere', () => {
    expect(findBrokenLinks(pages)).toEqual([]);
  });

  it('shows every picture there is, in light and dark, and no other', () => {
    for (const scheme of ['light', 'dark'] as const) {
      const pictures = readPictures(language, scheme);
      expect(findMissingPictures(pages, pictures, scheme)).toEqual([]);
      expect(findUnusedPictures(pages, pictures, readReadmePictures(scheme))).toEqual([]);
    }
  });

  it('speaks of the callouts that its pictures have', () => {
    expect(findWrongCallouts(pages, (picture) => countCallouts(language, picture))).toEqual([]);
  });
});

it('has the same pages, sections and pictures in both languages', () => {
  expect(compareLanguages(guides.en, guides.ja)).toEqual([]);
});

describe('the checks', () => {
  const read = (name: string, body: string) => {
    const file = `docs/guide/en/${name}.md`;
    return new Map([[name, { file, ...parseWithSpots(`# T\n\nGoal.\n\n${body}\n`, file) }]]);
  };

  it('know a text of the console with any value in it, and no other', () => {
    const isKnown = readCatalogue('en');
    expect(['New…', 'Create an API key', '1,284 keys', '1 key'].filter((text) => !isKnown(text))).toEqual([]);
    expect(['New...', 'Nee…', '12 kees', ''].filter(isKnown)).toEqual([]);
  });

  it('name the page and the line of what is wrong', () => {
    const where = 'docs/guide/en/x.md';
    expect(findUnknownWords(read('x', '**Gone**'), () => false)).toEqual([
      `${where}:5: The console has no text “Gone”.`,
    ]);
    expect(findBrokenLinks(read('x', '[a](y.md)\n[b](#z)'))).toEqual([
      `${where}:5: The guide has no page y.`,
      `${where}:6: The page x has no section #z.`,
    ]);
    const shown = read('x', '## S\n\n![p](../pictures/en/x/p-light.png)\n\nSee ② there.');
    expect(findMissingPictures(shown, new Set(), 'dark')[0]).toContain(`${where}:7: There is no picture x/p-dark.png`);
    expect(findUnusedPictures(shown, new Set(['x/p', 'x/q']))).toEqual(['No page shows the picture x/q.']);
    expect(findWrongCallouts(shown, () => 1)).toEqual([
      `${where}:9: No picture of this section has a callout 2.`,
      `${where}:7: Nothing is said about callout 1 of x/p.`,
    ]);
    expect(compareLanguages(shown, read('x', 'Text'))).toHaveLength(2);
    expect(calloutsIn('① and ③, ⑳')).toEqual([1, 3, 20]);
  });
});
