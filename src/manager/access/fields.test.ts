import { expect, test } from 'vitest';
import { type Rule, rulesOf } from '#contract/access.ts';
import { type AdministratorChange, administratorEndpoints } from '#contract/administrators.ts';
import { type ApiKeyChange, apiKeyEndpoints } from '#contract/apiKeys.ts';
import type { Endpoint } from '#contract/endpoint.ts';
import { allRights, buildRights } from '#contract/rightsTree.ts';
import { type RoleChange, roleEndpoints } from '#contract/roles.ts';
import { createTestBed, type Reply, roles, testPassword } from '#manager/testing.ts';

function fieldsOf(endpoint: Endpoint, rule: Rule): readonly string[] {
  return rulesOf.get(endpoint)?.find((each) => each.rule === rule)?.fields ?? [];
}

/** The fields of the change by the code of their refusal when each is sent alone. */
async function findRefused(change: object, send: (body: object) => Promise<Reply>) {
  const refused: Record<string, string[]> = {};
  for (const [field, value] of Object.entries(change)) {
    const { status, body } = await send({ [field]: value });
    if (status !== 200) refused[body.code] = [...(refused[body.code] ?? []), field].sort();
  }
  return refused;
}

const keyChange: Required<ApiKeyChange> = {
  keyName: 'other',
  description: 'other',
  locale: 'ja-JP',
  roleID: roles.readOnly,
  timeZone: 'Asia/Tokyo',
  active: false,
  expiryDate: null,
};

test.each([
  { endpoint: apiKeyEndpoints.modify, path: '/apikeys/1' },
  { endpoint: apiKeyEndpoints.modifyCurrent, path: '/apikeys/current' },
])('of itself, by $path, a key changes every field but those that would raise it', async ({ endpoint, path }) => {
  await using bed = await createTestBed();
  const { key, as } = await bed.createKey({ expiryDate: bed.clock.now + 1000 });
  expect(key.ID).toBe(1);
  const refused = await findRefused(keyChange, (body) => bed.call('POST', path, { as, body }));
  expect(refused).toEqual({ forbidden: [...fieldsOf(endpoint, 'notRaisingOneself')].sort() });
});

const userChange: Required<Omit<AdministratorChange, 'password' | 'currentPassword'>> = {
  username: 'other',
  fullName: 'other',
  description: 'other',
  roleID: roles.readOnly,
  locale: 'ja-JP',
  timeZone: 'Asia/Tokyo',
  timeFormat: '12',
  passwordNeverExpires: true,
  active: false,
  mfaType: 'local-totp',
  phoneNumber: '1',
  mobileNumber: '1',
  pagerNumber: '1',
  emailAddress: 'other@example.org',
  primaryContact: true,
  receiveNotifications: true,
  reportPDFPasswordEnabled: true,
};

test('of themselves, people change every field with the right and their own ones without, but never role and lock', async () => {
  await using bed = await createTestBed();
  await bed.signIn();
  const own = fieldsOf(administratorEndpoints.modify, 'ownFields');
  const never = [...fieldsOf(administratorEndpoints.modify, 'notOneself')].sort();
  const others = Object.keys(userChange).filter((field) => !own.includes(field) && !never.includes(field));
  const refusedTo = async (roleID: number) => {
    const { as, administratorID } = await bed.signIn(roleID);
    return findRefused(userChange, (body) => bed.call('POST', `/administrators/${administratorID}`, { as, body }));
  };
  expect(await refusedTo(roles.auditor)).toEqual({ own_account: never, forbidden: others.sort() });
  expect(await refusedTo(roles.fullAccess)).toEqual({ own_account: never, invalid: ['mfaType'] });
});

const roleChange: Required<RoleChange> = {
  name: 'Other',
  description: 'other',
  canOnlyManipulateUsersWithEqualOrLesserRights: false,
  allComputers: false,
  computerIDs: [1],
  computerGroupIDs: [1],
  allPolicies: false,
  policyIDs: [1],
  allowUserInterface: false,
  allowWebService: true,
  rights: allRights,
};

test('of the role that they have, people and keys change everything but what gives it more power', async () => {
  await using bed = await createTestBed();
  const rights = buildRights((right) => right.startsWith('platformRights.administratorRoleRights.'));
  const { as: full } = await bed.signIn();
  const free = await bed.addRole({ name: 'Free', rights });
  const confined = await bed.addRole({ name: 'Confined', rights, lesserOnly: true });
  const raising = [...fieldsOf(roleEndpoints.modify, 'notRaisingOneself')].sort();
  const { as: key } = await bed.createKey({ roleID: confined });
  for (const as of [(await bed.signIn(confined)).as, key]) {
    const send = (body: object) => bed.call('POST', `/roles/${confined}`, { as, body });
    expect(await findRefused(roleChange, send)).toEqual({ forbidden: raising });
    await bed.call('POST', `/roles/${confined}`, { as: full, body: { name: 'Confined' } });
  }
  const { as } = await bed.signIn(free);
  const send = (body: object) => bed.call('POST', `/roles/${free}`, { as, body });
  expect(await findRefused({ ...roleChange, name: 'Another' }, send)).toEqual({ forbidden: ['rights'] });
});

test('a password is nobody’s to read: no answer to anybody has one in it', async () => {
  await using bed = await createTestBed();
  const { as, administratorID } = await bed.signIn();
  for (const [method, path] of [
    ['GET', '/administrators'],
    ['POST', '/administrators/search'],
    ['GET', `/administrators/${administratorID}`],
    ['POST', `/administrators/${administratorID}`],
  ] as const) {
    const text = JSON.stringify((await bed.call(method, path, { as })).body);
    expect(text).not.toMatch(/argon2|"password"|hash|secret/i);
    expect(text).not.toContain(testPassword);
  }
});
