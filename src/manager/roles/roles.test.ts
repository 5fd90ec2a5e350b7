import { expect, test } from 'vitest';
import { buildRights } from '#contract/rights.ts';
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
  expect(fullAccess.rights).toEqual(buildRights(() => true));
  expect(readOnly.rights).toEqual(buildRights((right) => right.includes('.canView')));
  const seen = [
    'computerRights.canViewNotRelatedToComputers',
    'computerRights.canViewOtherComputers',
    'policyRights.canViewOtherPolicies',
  ];
  expect(auditor.rights).toEqual(buildRights((right) => seen.some((name) => right === `platformRights.${name}`)));
});

test('a role describes itself without what does not apply', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  const { body } = await bed.call('GET', `/roles/${roles.auditor}`, { as });
  const { rights: _, ...role } = body;
  expect(role).toEqual({
    ID: 2,
    name: 'Auditor',
    description: '',
    urn: 'urn:tmds:identity::0:role/Auditor',
    immutable: false,
    canOnlyManipulateUsersWithEqualOrLesserRights: false,
    allComputers: true,
    allPolicies: true,
    allowUserInterface: true,
    allowWebService: true,
  });
});

test('the search of the vendor’s guide finds a role by its name', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  const search = async (criterion: object) => {
    const { body } = await bed.call('POST', '/roles/search', { as, body: { searchCriteria: [criterion] } });
    return body.roles.map(({ ID }: Role) => ID);
  };
  expect(await search({ fieldName: 'name', stringValue: 'Auditor', stringTest: 'equal' })).toEqual([2]);
  expect(await search({ fieldName: 'name', stringValue: 'auditor' })).toEqual([2]);
  expect(await search({ fieldName: 'name', stringValue: '%a%', stringTest: 'not-equal' })).toEqual([]);
  expect(await search({ fieldName: 'immutable', booleanTest: false })).toEqual([2]);
  expect(await search({ idValue: 2, idTest: 'greater-than' })).toEqual([3]);
});
