import { expect, test } from 'vitest';
import recorded from '#contract/recorded/get-roles.json' with { type: 'json' };
import { allRights, buildRights } from '#contract/rightsTree.ts';
import type { Role } from '#contract/roles.ts';
import { createTestBed, roles } from '#manager/testing.ts';

test('three roles are built in, with the whole tree of rights', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  const { body } = await bed.call('GET', '/roles', { as });
  expect(body.roles.map(({ ID, name, immutable, urn }: Role) => ({ ID, name, immutable, urn }))).toEqual([
    { ID: 2, name: 'Auditor', immutable: false, urn: 'urn:tmds:identity::0:role/Auditor' },
    { ID: 1, name: 'Full Access', immutable: true, urn: 'urn:tmds:identity::0:role/Full Access' },
    { ID: 3, name: 'Read Only', immutable: true, urn: 'urn:tmds:identity::0:role/Read Only' },
  ]);
  const [auditor, fullAccess, readOnly] = body.roles;
  expect(fullAccess.rights).toEqual(allRights);
  expect(readOnly.rights).toEqual(buildRights((right) => right.includes('.canView')));
  const seen = [
    'computerRights.canViewNotRelatedToComputers',
    'computerRights.canViewOtherComputers',
    'policyRights.canViewOtherPolicies',
  ];
  expect(auditor.rights).toEqual(buildRights((right) => seen.some((name) => right === `platformRights.${name}`)));
});

/** The members that `pattern` has too, in their own order; the members of members likewise. */
function within(value: unknown, pattern: unknown): unknown {
  if (typeof value !== 'object' || typeof pattern !== 'object' || value === null || pattern === null) return value;
  const known = new Map<string, unknown>(Object.entries(pattern));
  const kept = Object.entries(value).filter(([name]) => known.has(name));
  return Object.fromEntries(kept.map(([name, member]) => [name, within(member, known.get(name))]));
}

test('a role has the fields of a real manager’s, in their order and with its rights', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  for (const real of recorded.roles.filter(({ ID }) => ID !== roles.readOnly)) {
    const { body } = await bed.call('GET', `/roles/${real.ID}`, { as });
    expect(Object.keys(body)).toEqual(Object.keys(real));
    const { urn } = body;
    // Rights that have come since it was recorded are left out.
    expect(JSON.stringify(within(body, real))).toBe(JSON.stringify({ ...real, urn }));
  }
});

test('the search of the vendor’s guide finds a role by its name', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  const search = async (filter: object) => {
    const { body } = await bed.call('POST', '/roles/search', { as, body: filter });
    return body.roles.map(({ ID }: Role) => ID);
  };
  const by = (criterion: object) => search({ searchCriteria: [criterion] });
  expect(await by({ fieldName: 'name', stringValue: 'Auditor', stringTest: 'equal' })).toEqual([2]);
  expect(await by({ fieldName: 'name', stringValue: 'auditor' })).toEqual([2]);
  expect(await by({ fieldName: 'name', stringValue: '%a%', stringTest: 'not-equal' })).toEqual([]);
  expect(await by({ fieldName: 'immutable', booleanTest: false })).toEqual([2]);
  expect(await by({ fieldName: 'canOnlyManipulateUsersWithEqualOrLesserRights' })).toEqual([]);
  expect(await by({ idValue: 2, idTest: 'greater-than' })).toEqual([3]);
  const page = (last: number) =>
    search({ maxItems: 2, sortByObjectID: true, searchCriteria: [{ idValue: last, idTest: 'greater-than' }] });
  expect([await page(0), await page(2), await page(3)]).toEqual([[1, 2], [3], []]);
  const unknown = await bed.call('POST', '/roles/search', { as, body: { searchCriteria: [{ fieldName: 'Name' }] } });
  expect(unknown.body).toMatchObject({ code: 'invalid', errors: [{ path: 'searchCriteria.0.fieldName' }] });
});
