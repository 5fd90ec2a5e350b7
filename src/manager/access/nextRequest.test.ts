import { expect, test } from 'vitest';
import { buildRights } from '#contract/rightsTree.ts';
import { type As, createTestBed, roles, type TestBed } from '#manager/testing.ts';

const minute = 60_000;
const handling = buildRights((right) => right.startsWith('platformRights.apikeyRights.'));

/** Who is let in until something is done to them, and the administrator who does it. */
interface Scene {
  bed: TestBed;
  key: { id: number; as: As };
  user: { id: number; as: As };
  role: number;
  change(method: string, path: string, body?: object): Promise<unknown>;
}

async function setScene(bed: TestBed): Promise<Scene> {
  const { as: full } = await bed.signIn();
  const role = await bed.addRole({ name: 'Operator', rights: handling });
  const { key, as } = await bed.createKey({ roleID: role, expiryDate: bed.clock.now + 20 * minute });
  const { as: session, administratorID } = await bed.signIn(role);
  return {
    bed,
    key: { id: key.ID, as },
    user: { id: administratorID, as: session },
    role,
    async change(method, path, body) {
      const { status, body: answer } = await bed.call(method, path, { as: full, body });
      expect(status, `${method} ${path}: ${JSON.stringify(answer)}`).toBe(200);
    },
  };
}

interface Case {
  what: string;
  who: 'key' | 'user';
  then: 200 | 401 | 403;
  act(scene: Scene): Promise<unknown> | unknown;
}

const without = (names: RegExp) => ({
  platformRights: {
    apikeyRights: Object.fromEntries(
      ['canViewApiKeys', 'canCreateNewApiKeys'].filter((name) => names.test(name)).map((name) => [name, false]),
    ),
  },
});

const ofKey = (what: string, then: Case['then'], act: Case['act']): Case => ({ what, who: 'key', then, act });
const ofUser = (what: string, then: Case['then'], act: Case['act']): Case => ({ what, who: 'user', then, act });
const ofBoth = (what: string, then: Case['then'], act: Case['act']) => [
  ofKey(what, then, act),
  ofUser(what, then, act),
];

const cases: Case[] = [
  ofKey('is locked out', 401, ({ change, key }) => change('POST', `/apikeys/${key.id}`, { active: false })),
  ofKey('is deleted', 401, ({ change, key }) => change('DELETE', `/apikeys/${key.id}`)),
  ofKey('gets a new secret', 401, ({ change, key }) => change('POST', `/apikeys/${key.id}/secretkey`)),
  ofKey('gets a lesser role', 403, ({ change, key }) =>
    change('POST', `/apikeys/${key.id}`, { roleID: roles.auditor }),
  ),
  ofKey('expires', 401, ({ bed }) => bed.clock.advance(20 * minute)),
  ofKey('is about to expire', 200, ({ bed }) => bed.clock.advance(20 * minute - 1)),
  ofKey('has a role that leaves the API', 401, ({ change, role }) =>
    change('POST', `/roles/${role}`, { allowWebService: false }),
  ),
  ofKey('is too old', 401, async ({ bed, change, key }) => {
    await change('POST', `/apikeys/${key.id}`, { expiryDate: null });
    await change('POST', '/keyroom/settings', { keyroomApiKeyLifetimeMax: { value: '1 Day' } });
    bed.clock.advance(24 * 60 * minute);
  }),
  ofUser('is locked out', 401, ({ change, user }) => change('POST', `/administrators/${user.id}`, { active: false })),
  ofUser('is deleted', 401, ({ change, user }) => change('DELETE', `/administrators/${user.id}`)),
  ofUser('gets another password', 401, ({ change, user }) =>
    change('POST', `/administrators/${user.id}`, { password: 'quite another good password' }),
  ),
  ofUser('gets a lesser role', 403, ({ change, user }) =>
    change('POST', `/administrators/${user.id}`, { roleID: roles.auditor }),
  ),
  ofUser('signs out', 401, ({ bed, user }) => bed.call('DELETE', '/sessions', { as: user.as })),
  ofUser('does nothing for half an hour', 401, ({ bed }) => bed.clock.advance(30 * minute)),
  ofUser('has a role that leaves the API but not the console', 200, ({ change, role }) =>
    change('POST', `/roles/${role}`, { allowWebService: false }),
  ),
  ofUser('has a role that lets nobody in', 401, ({ change, role }) =>
    change('POST', `/roles/${role}`, { allowWebService: false, allowUserInterface: false }),
  ),
  ofUser('has a shorter limit to do nothing', 401, async ({ bed, change }) => {
    bed.clock.advance(2 * minute);
    await change('POST', '/systemsettings', { platformSettingUserSessionIdleTimeout: { value: '1 Minute' } });
  }),
  ...ofBoth('loses the right', 403, ({ change, role }) => change('POST', `/roles/${role}`, { rights: without(/./) })),
  ...ofBoth('has a role that is only renamed', 200, ({ change, role }) =>
    change('POST', `/roles/${role}`, { name: 'Renamed' }),
  ),
];

test.each(cases)('a $who that $what is answered $then on the very next request', async ({ who, then, act }) => {
  await using bed = await createTestBed();
  const scene = await setScene(bed);
  const { as } = scene[who];
  const ask = async (keyName: string) => [
    (await bed.call('GET', '/apikeys', { as })).status,
    (await bed.call('POST', '/apikeys', { as, body: { keyName, roleID: roles.auditor } })).status,
  ];
  expect(await ask('before')).toEqual([200, 200]);
  await act(scene);
  expect(await ask('after')).toEqual([then, then]);
  const made = await bed.db.selectFrom('api_key').select('id').where('name', '=', 'after').execute();
  expect(made).toHaveLength(then === 200 ? 1 : 0);
});

test('what was taken is given back on the very next request: lock, role and right', async () => {
  await using bed = await createTestBed();
  const { key, role, change } = await setScene(bed);
  const status = async () => (await bed.call('GET', '/apikeys', { as: key.as })).status;
  await change('POST', `/apikeys/${key.id}`, { active: false });
  expect(await status()).toBe(401);
  await change('POST', `/apikeys/${key.id}`, { active: true });
  expect(await status()).toBe(200);
  await change('POST', `/roles/${role}`, { rights: without(/View/) });
  expect(await status()).toBe(403);
  await change('POST', `/roles/${role}`, { rights: handling });
  expect(await status()).toBe(200);
  await change('POST', `/apikeys/${key.id}`, { roleID: roles.auditor });
  expect(await status()).toBe(403);
  await change('POST', `/apikeys/${key.id}`, { roleID: roles.readOnly });
  expect(await status()).toBe(200);
});
