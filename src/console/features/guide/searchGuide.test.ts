import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toWords } from '#console/lib/foldText.ts';
import { aGuide } from './guide.testing.ts';
import { excerptOf, searchGuide, toSections } from './searchGuide.ts';

const sections = toSections(aGuide);
const found = (typed: string) =>
  searchGuide(sections, typed).map(({ page, slug }) => (slug ? `${page}#${slug}` : page));

test('a page is divided into its beginning and its sections', () => {
  expect(sections.map(({ title, heading }) => heading ?? title)).toEqual([
    'Create an API key',
    'Fill in the window',
    'When it expires',
    'Define roles',
    'Presets',
  ]);
  expect(sections[0]?.text).toBe('You have a key and its Secret key value. A key is for one program.');
  expect(sections[2]?.text).toBe(
    'A key that never expires is forgotten. Field Meaning Name Of your choice curl https://keyroom.example/api/apikeys',
  );
});

test.each([
  ['a page by its title, before what only speaks of it', 'roles', ['roles', 'roles#presets']],
  ['a section by its heading', 'expires', ['create-key#when-it-expires']],
  ['every word has to be there, in whatever order', 'forgotten never', ['create-key#when-it-expires']],
  ['whatever case and width', 'full ＡＣＣＥＳＳ', ['roles#presets']],
  ['code', 'curl', ['create-key#when-it-expires']],
  ['nothing typed: nothing', '  ', []],
  ['nothing of the kind: nothing', 'unicorn', []],
])('finds %s', (_what, typed, places) => {
  expect(found(typed)).toEqual(places);
});

test('what was found is marked in title, heading and text', () => {
  const [first] = searchGuide(sections, 'window new');
  const marked = ({ text, places }: { text: string; places: readonly (readonly [number, number])[] }) =>
    places.map(([start, end]) => text.slice(start, end));
  expect(first?.heading && marked(first.heading)).toEqual(['window']);
  expect(first && marked(first.excerpt)).toEqual(['New']);
});

const word = fc.stringMatching(/^[a-zぁ-ん]{1,9}$/);

test('an excerpt is short, within the text, and has what was looked for in it', () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 80 }), word, fc.array(word, { maxLength: 80 }), (before, wanted, after) => {
      const text = [...before, wanted, ...after].join(' ');
      const { text: shown, places } = excerptOf(text, toWords(wanted));
      expect(text).toContain(shown.replace(/^… | …$/g, ''));
      expect(shown.length).toBeLessThanOrEqual(124);
      expect(places.length).toBeGreaterThan(0);
    }),
  );
});
