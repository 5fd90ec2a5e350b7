import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anApiKey, aRole, aRoleWith, sampleNow } from '#console/testing/samples.ts';
import { consequencesOf, endsEarlier, isInUse, isWeaker, usesOf } from './consequences.ts';

const hour = 3_600_000;
const day = 24 * hour;
const used = (ago: number, changes = {}) => anApiKey({ lastSignIn: sampleNow - ago, ...changes });
const dateText = (moment: number) => new Date(moment).toISOString().slice(0, 10);

test('a key is in use when it works and was used within the last 24 hours', () => {
  expect(isInUse(used(day - 1), sampleNow)).toBe(true);
  expect(isInUse(used(day), sampleNow)).toBe(false);
  expect(isInUse(anApiKey(), sampleNow)).toBe(false);
});

test('calls today count, too, where the manager tells them', () => {
  expect(isInUse(used(3 * day), sampleNow, new Map([[8, 2]]))).toBe(true);
  expect(isInUse(used(3 * day), sampleNow, new Map([[8, 0]]))).toBe(false);
});

test('nothing stops for a key that is refused already; a lock that passes by itself does not count', () => {
  expect(isInUse(used(hour, { active: false }), sampleNow)).toBe(false);
  expect(isInUse(used(hour, { expiryDate: sampleNow - 1 }), sampleNow)).toBe(false);
  expect(isInUse(used(hour, { lifetimeEnd: sampleNow }), sampleNow)).toBe(false);
  expect(isInUse(used(hour, { unlockTime: sampleNow + 1 }), sampleNow)).toBe(true);
});

test('the busiest come first, then those used last', () => {
  const keys = [
    anApiKey({ ID: 1 }),
    used(2 * day, { ID: 2 }),
    used(2 * hour, { ID: 3 }),
    used(hour, { ID: 4 }),
    used(3 * hour, { ID: 5 }),
  ];
  const uses = usesOf(
    keys,
    sampleNow,
    new Map([
      [5, 1300],
      [3, 10],
    ]),
  );
  expect(uses.inUse.map(({ ID }) => ID)).toEqual([5, 3, 4]);
  expect(uses.idle.map(({ ID }) => ID)).toEqual([2, 1]);
  expect(uses).toMatchObject({ calls: 1310, lastUse: sampleNow - hour });
  expect(usesOf(keys, sampleNow)).toMatchObject({ calls: 0 });
});

test('every key is either in use or not', () => {
  const key = fc.record({
    lastSignIn: fc.option(fc.integer({ min: sampleNow - 3 * day, max: sampleNow }), { nil: undefined }),
    active: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(key), (drafts) => {
      const keys = drafts.map(({ lastSignIn, active }, ID) =>
        anApiKey({ ID, active, ...(lastSignIn !== undefined && { lastSignIn }) }),
      );
      const { inUse, idle } = usesOf(keys, sampleNow);
      expect([...inUse, ...idle].map(({ ID }) => ID).toSorted((a, b) => a - b)).toEqual(keys.map(({ ID }) => ID));
      expect(inUse.every((each) => isInUse(each, sampleNow))).toBe(true);
    }),
  );
});

test('a role is weaker when it lacks a right, or no longer allows calls', () => {
  const reader = aRoleWith('Reader', 'platformRights.apikeyRights.canViewApiKeys');
  expect(isWeaker(reader, aRole())).toBe(true);
  expect(isWeaker(aRole(), reader)).toBe(false);
  expect(isWeaker(aRole({ ID: 9, allowWebService: false }), aRole())).toBe(true);
  expect(isWeaker(undefined, aRole())).toBe(false);
});

test('a key ends earlier when the date is before what ends it now', () => {
  expect(endsEarlier(anApiKey(), sampleNow + day)).toBe(true);
  expect(endsEarlier(anApiKey({ expiryDate: sampleNow + day }), sampleNow + 2 * day)).toBe(false);
  expect(endsEarlier(anApiKey({ expiryDate: sampleNow + 2 * day }), sampleNow + day)).toBe(true);
  expect(endsEarlier(anApiKey({ expiryDate: sampleNow + day }), null)).toBe(false);
});

test('a change has the consequences of what it makes weaker; a lock outweighs the others', () => {
  const known = { roles: [aRole(), aRoleWith('Reader')], dateText };
  const key = anApiKey();
  expect(consequencesOf(key, { description: 'x', active: true }, known)).toEqual([]);
  expect(consequencesOf(key, { roleID: 7, expiryDate: sampleNow + day }, known)).toEqual([
    { kind: 'weakerRole', role: 'Reader' },
    { kind: 'earlierExpiry', date: '2026-11-23' },
  ]);
  expect(consequencesOf(key, { roleID: 7, active: false }, known)).toEqual([{ kind: 'lock' }]);
  expect(consequencesOf(anApiKey({ roleID: 7 }), { roleID: 1 }, known)).toEqual([]);
});
