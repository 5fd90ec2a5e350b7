import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { sameView, viewNamed, viewOf, viewShown, withoutView, withView } from './savedViews.ts';

test('a view is all of an address but the open dialog', () => {
  expect(viewOf({ q: 'ci', state: ['active'], desc: undefined, open: 8 })).toEqual({ q: 'ci', state: ['active'] });
});

test('a secret key that was pasted into the filter is not kept', () => {
  const secret = `8:${'A'.repeat(43)}=`;
  expect(JSON.stringify(viewOf({ q: `find ${secret}` }))).toBe('{"q":"find 8"}');
});

test('views are the same however their parts are ordered, but for the columns', () => {
  expect(sameView({ state: ['active', 'expired'], role: [2, 1] }, { role: [1, 2], state: ['expired', 'active'] })).toBe(
    true,
  );
  expect(sameView({ columns: ['ID', 'role'] }, { columns: ['role', 'ID'] })).toBe(false);
  expect(sameView({ state: ['active'], open: 'new' }, { state: ['active'], q: undefined })).toBe(true);
  expect(sameView({ state: ['active'] }, {})).toBe(false);
});

test('the view that is shown is the same in every part, or else one that filters by the same', () => {
  const views = [
    { name: 'All', search: {} },
    { name: 'Soon', search: { state: ['expiresSoon'], sort: 'expiryDate' } },
    { name: 'Soon by role', search: { state: ['expiresSoon'], sort: 'role' } },
  ];
  const nameOf = (search: object) => viewShown(views, viewOf(search))?.name;
  expect(nameOf({ state: ['expiresSoon'], sort: 'role' })).toBe('Soon by role');
  expect(nameOf({ state: ['expiresSoon'] })).toBe('Soon');
  expect(nameOf({ sort: 'ID', desc: true, columns: ['ID'] })).toBe('All');
  expect(nameOf({ state: ['expiresSoon'], q: 'ci' })).toBeUndefined();
});

test('there is one view of a name, whatever its case, and the last one saved is it', () => {
  const name = fc.constantFrom('Mine', 'mine ', 'Team', 'TEAM', 'Zulu');
  fc.assert(
    fc.property(fc.array(name), (names) => {
      const views = names.reduce(
        (all, each, place) => withView(all, { name: each, search: { place } }),
        withoutView([], ''),
      );
      const kept = views.map((view) => view.name.toLowerCase());
      expect(kept).toEqual([...new Set(kept)].sort());
      const last = names.at(-1);
      if (last) expect(viewNamed(views, last)?.search).toEqual({ place: names.length - 1 });
      if (last) expect(viewNamed(withoutView(views, last), last)).toBeUndefined();
    }),
  );
});
