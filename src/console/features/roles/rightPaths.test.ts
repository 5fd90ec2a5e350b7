import fc from 'fast-check';
import { expect, test } from 'vitest';
import rightsInEnglish from '#console/i18n/en-US/rights.json';
import rightsInJapanese from '#console/i18n/ja-JP/rights.json';
import { flattenRights } from '#contract/rights.ts';
import { rightsChange } from '#contract/rightsChange.ts';
import { allRights, mergeRights } from '#contract/rightsTree.ts';
import { tabOf, toAreas, toTree } from './rightPaths.ts';

const everyPath = Object.keys(flattenRights(allRights));

test('every right, group and area has words in both languages, and no words are left over', () => {
  const areas = toAreas(everyPath);
  const ids = [
    ...areas.map(({ id }) => `area.${id}`),
    ...areas.flatMap(({ groups }) => groups.map(({ id }) => `group.${id}`)),
    ...everyPath.map((path) => `right.${path}`),
  ].sort();
  expect(Object.keys(rightsInEnglish).sort()).toEqual(ids);
  expect(Object.keys(rightsInJapanese).sort()).toEqual(ids);
});

test('no two rights go by the same words', () => {
  for (const texts of [rightsInEnglish, rightsInJapanese]) {
    const words = Object.entries(texts).flatMap(([id, text]) => (id.startsWith('right.') ? [String(text)] : []));
    expect(new Set(words).size).toBe(everyPath.length);
  }
});

test('every right is on one tab, in one group, in one area', () => {
  const shown = toAreas(everyPath).flatMap(({ groups }) => groups.flatMap(({ rights }) => rights));
  expect(shown.toSorted()).toEqual(everyPath.toSorted());
  const counts = Object.fromEntries([...Map.groupBy(everyPath, tabOf)].map(([tab, paths]) => [tab, paths.length]));
  expect(counts).toEqual({ computers: 12, policies: 5, people: 12, other: 152 });
});

test('a group begins with what lets one look and ends with what takes away', () => {
  const contacts = ['Delete', 'Edit', 'View', 'Archive', 'CreateNew'].map(
    (verb) => `area.contactRights.can${verb}Contacts`,
  );
  expect(toAreas(contacts)).toEqual([
    {
      id: 'area',
      groups: [
        {
          id: 'area.contactRights',
          rights: ['View', 'CreateNew', 'Edit', 'Archive', 'Delete'].map(
            (verb) => `area.contactRights.can${verb}Contacts`,
          ),
        },
      ],
    },
  ]);
});

test('a right that we do not know is among the others', () => {
  expect(tabOf('platformRights.toString.canFly')).toBe('other');
  expect(tabOf('moonRights.baseRights.canLand')).toBe('other');
});

test('what goes onto the wire is exactly what was picked', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.constantFrom(...everyPath)), fc.boolean(), (paths, granted) => {
      const tree = toTree(paths.map((path) => [path, granted] as const));
      expect(Object.keys(flattenRights(tree as typeof allRights)).sort()).toEqual(paths.toSorted());
      const merged = flattenRights(mergeRights(allRights, rightsChange.parse(tree)));
      expect(everyPath.filter((path) => !merged[path])).toEqual(
        everyPath.filter((path) => !granted && paths.includes(path)),
      );
    }),
  );
});
