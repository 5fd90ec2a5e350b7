import fc from 'fast-check';
import { expect, test } from 'vitest';
import { flattenRights, hasRight, includesRights, type Right } from './rights.ts';
import { rightsChange } from './rightsChange.ts';
import { allRights, buildRights, mergeRights, rightsTree } from './rightsTree.ts';

const everyRight = Object.keys(flattenRights(allRights)) as Right[];

test('there are 181 rights', () => {
  expect(everyRight).toHaveLength(181);
});

test('a right is granted only where its leaf is true', () => {
  const right: Right = 'platformRights.apikeyRights.canViewApiKeys';
  const rights = buildRights((each) => each === right);
  expect(hasRight(rights, right)).toBe(true);
  expect(hasRight(rights, 'platformRights.apikeyRights.canDeleteApiKeys')).toBe(false);
  expect(hasRight({}, right)).toBe(false);
});

test('rights include themselves and fewer, never more', () => {
  const view = buildRights((right) => right.includes('.canView'));
  expect(includesRights(allRights, view)).toBe(true);
  expect(includesRights(view, view)).toBe(true);
  expect(includesRights(view, allRights)).toBe(false);
  expect(includesRights({}, { a: { b: { c: false } } })).toBe(true);
});

/** Some rights, each with what a client might send for it. */
const leaves = fc.dictionary(fc.constantFrom(...everyRight), fc.constantFrom(true, false, null));
const granted = fc.uniqueArray(fc.constantFrom(...everyRight));

function nest(sent: Readonly<Record<string, boolean | null>>): object {
  const tree: Record<string, Record<string, Record<string, boolean | null>>> = {};
  for (const [path, value] of Object.entries(sent)) {
    const [area = '', group = '', name = ''] = path.split('.');
    tree[area] = { ...tree[area], [group]: { ...tree[area]?.[group], [name]: value } };
  }
  return tree;
}

test('a part of the tree changes just the leaves it has, whatever comes with them', () => {
  fc.assert(
    fc.property(granted, leaves, fc.constantFrom(null, {}, 7, 'x'), (had, sent, nonsense) => {
      const before = buildRights((right) => had.includes(right));
      const change = rightsChange.parse({ ...nest(sent), unheardOfRights: nonsense });
      const after = mergeRights(before, change);
      expect(after).toEqual(buildRights((right) => sent[right] ?? hasRight(before, right)));
      expect(Object.keys(after)).toEqual(Object.keys(rightsTree));
    }),
    { numRuns: 300 },
  );
});

test('areas and groups that are null stay as they are', () => {
  const change = rightsChange.parse({ platformRights: null, firewallRights: { contextRights: null, toString: true } });
  expect(mergeRights(allRights, change)).toEqual(allRights);
});

test('what is not a boolean is refused at its path', () => {
  const parsed = rightsChange.safeParse({
    platformRights: { apikeyRights: { canViewApiKeys: 'yes' }, alertRights: [] },
  });
  const paths = parsed.error?.issues.map(({ path }) => path.join('.'));
  expect(paths?.sort()).toEqual(['platformRights.alertRights', 'platformRights.apikeyRights.canViewApiKeys']);
});
