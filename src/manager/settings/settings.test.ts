import { expect, test } from 'vitest';
import {
  ownSettingNames,
  type SettingName,
  settingKinds,
  settingNames,
  systemSettingNames,
} from '#contract/settings.ts';
import { createTestBed, roles } from '#manager/testing.ts';
import { readSettings, toSettings } from './store.ts';

const minute = 60_000;

test('the settings are listed by their names with what they are when nobody has set them', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  const { status, body } = await bed.call('GET', '/systemsettings', { as });
  expect(status).toBe(200);
  expect(Object.keys(body)).toEqual(systemSettingNames);
  expect(body).toMatchObject({
    platformSettingUserSessionIdleTimeout: { value: '30 Minutes' },
    platformSettingUserSessionDurationMax: { value: '12 Hours' },
    platformSettingUserSignInAttemptsAllowedNumber: { value: '5' },
    platformSettingActiveSessionsMax: { value: '10' },
    platformSettingActiveSessionsMaxExceededAction: { value: 'Block new sessions' },
    platformSettingUserPasswordLengthMin: { value: '12' },
    platformSettingUserPasswordExpiry: { value: 'Never' },
  });
});

test('our own settings are apart from those that other clients know', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  const { body } = await bed.call('GET', '/keyroom/settings', { as });
  expect(Object.keys(body)).toEqual(ownSettingNames);
  expect(body.keyroomApiRateLimitPerKey).toEqual({ value: '500' });
  const own = { keyroomApiRateLimitPerKey: { value: 100 } };
  expect((await bed.call('POST', '/systemsettings', { as, body: own })).status).toBe(200);
  expect((await bed.call('GET', '/systemsettings/keyroomApiRateLimitPerKey', { as })).status).toBe(404);
  expect((await readSettings(bed.db)).callLimits.perKey).toBe(500);
  expect((await bed.call('POST', '/keyroom/settings', { as, body: own })).body).toMatchObject({
    keyroomApiRateLimitPerKey: { value: '100' },
  });
  const wrong = await bed.call('POST', '/keyroom/settings', {
    as,
    body: { keyroomApiRateLimitPerNode: { value: '1' } },
  });
  expect(wrong.body.errors[0].path).toBe('keyroomApiRateLimitPerNode.value');
});

test('settings are changed together, with one event that says what was and what is', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  const { status, body } = await bed.call('POST', '/systemsettings', {
    as,
    body: {
      platformSettingUserSessionIdleTimeout: { value: ' 1 hour ' },
      platformSettingActiveSessionsMax: { value: -1 },
      platformSettingActiveSessionsMaxExceededAction: { value: '2' },
      platformSettingUserPasswordRequireMixedCaseEnabled: { value: true },
      platformSettingUserPasswordLengthMin: null,
      platformSettingDemoModeEnabled: { value: 'false' },
    },
  });
  expect(status).toBe(200);
  expect(body).toMatchObject({
    platformSettingUserSessionIdleTimeout: { value: '1 Hour' },
    platformSettingActiveSessionsMax: { value: 'No Limit' },
    platformSettingActiveSessionsMaxExceededAction: { value: 'Expire oldest session' },
    platformSettingUserPasswordRequireMixedCaseEnabled: { value: 'true' },
    platformSettingUserPasswordLengthMin: { value: '12' },
  });
  expect((await bed.call('GET', '/systemsettings', { as })).body).toEqual(body);
  const events = await bed.db
    .selectFrom('system_event')
    .select(['description', 'before', 'after'])
    .where('event', '=', 'settings_modified')
    .execute();
  expect(events).toHaveLength(1);
  expect(JSON.parse(events[0]?.before ?? '')).toEqual({
    platformSettingUserSessionIdleTimeout: '30 Minutes',
    platformSettingActiveSessionsMax: '10',
    platformSettingActiveSessionsMaxExceededAction: 'Block new sessions',
    platformSettingUserPasswordRequireMixedCaseEnabled: 'false',
  });
  expect(JSON.parse(events[0]?.after ?? '')).toMatchObject({ platformSettingUserSessionIdleTimeout: '1 Hour' });
});

test('one wrong value refuses all of them, and says what is allowed', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  const { status, body } = await bed.call('POST', '/systemsettings', {
    as,
    body: {
      platformSettingUserPasswordLengthMin: { value: '16' },
      platformSettingUserSessionIdleTimeout: { value: 'soon' },
      platformSettingActiveSessionsMaxExceededAction: { value: 'Do nothing' },
    },
  });
  expect(status).toBe(400);
  expect(body.errors).toEqual([
    {
      path: 'platformSettingUserSessionIdleTimeout.value',
      code: 'out_of_range',
      message:
        'platformSettingUserSessionIdleTimeout must be a length of time such as 30 Minutes, from 1 minute to 1 day.',
    },
    {
      path: 'platformSettingActiveSessionsMaxExceededAction.value',
      code: 'not_allowed',
      message: 'platformSettingActiveSessionsMaxExceededAction must be Block new sessions or Expire oldest session.',
    },
  ]);
  expect(await bed.db.selectFrom('system_setting').selectAll().execute()).toEqual([]);
});

test('a single setting is read, changed, and made again what it was at first', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  const path = '/systemsettings/platformSettingUserPasswordLengthMin';
  expect((await bed.call('GET', path, { as })).body).toEqual({ value: '12' });
  expect((await bed.call('POST', path, { as, body: { value: '20' } })).body).toEqual({ value: '20' });
  expect((await bed.call('GET', path, { as })).body).toEqual({ value: '20' });
  expect((await bed.call('DELETE', path, { as })).body).toEqual({ value: '12' });
  expect((await bed.call('GET', path, { as })).body).toEqual({ value: '12' });
  const wrong = await bed.call('POST', path, { as, body: { value: '7' } });
  expect({ status: wrong.status, errors: wrong.body.errors }).toMatchObject({
    status: 400,
    errors: [{ path: 'value' }],
  });
});

test.each(['platformSettingDemoModeEnabled', 'toString', '__proto__', '1', '%00'])(
  'there is no setting %s',
  async (name) => {
    await using bed = await createTestBed();
    const { as } = await bed.signIn();
    for (const [method, body] of [['GET'], ['POST', { value: '1' }], ['DELETE']] as const) {
      expect((await bed.call(method, `/systemsettings/${name}`, { as, body })).status).toBe(404);
    }
  },
);

test.each([
  {},
  { platformSettingUserPasswordLengthMin: {} },
  { platformSettingUserPasswordLengthMin: '16' },
  { platformSettingUserPasswordLengthMin: { value: null } },
  { platformSettingUserPasswordLengthMin: { value: ['16'] } },
])('%j changes nothing', async (body) => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  const { status } = await bed.call('POST', '/systemsettings', { as, body });
  expect(status).toBe(Object.keys(body).length === 0 ? 200 : 400);
  expect(await bed.db.selectFrom('system_event').select('id').execute()).toEqual([]);
});

test('who may only view settings cannot change them, and who may neither sees none', async () => {
  await using bed = await createTestBed();
  const viewer = await bed.signIn(roles.readOnly);
  const nobody = await bed.signIn(roles.auditor);
  const path = '/systemsettings/platformSettingUserPasswordLengthMin';
  const attempts = async (as: Record<string, string>) =>
    Promise.all([
      bed.call('GET', '/systemsettings', { as }),
      bed.call('GET', path, { as }),
      bed.call('POST', '/systemsettings', { as, body: {} }),
      bed.call('POST', path, { as, body: { value: '20' } }),
      bed.call('DELETE', path, { as }),
    ]).then((answers) => answers.map(({ status }) => status));
  expect(await attempts(viewer.as)).toEqual([200, 200, 403, 403, 403]);
  expect(await attempts(nobody.as)).toEqual([403, 403, 403, 403, 403]);
});

test('changes at once to different settings all hold', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  const change = (name: SettingName, value: string) =>
    bed.call('POST', name.startsWith('keyroom') ? '/keyroom/settings' : '/systemsettings', {
      as,
      body: { [name]: { value } },
    });
  await Promise.all([
    change('platformSettingUserPasswordLengthMin', '20'),
    change('platformSettingActiveSessionsMax', '3'),
    change('keyroomUserLockOutDuration', '2 Minutes'),
  ]);
  const settings = await readSettings(bed.db);
  expect(settings.password.minimum).toBe(20);
  expect(settings.session.maximum).toBe(3);
  expect(settings.signIn.lockOut).toBe(2 * minute);
});

test('a row that is not allowed any more counts for nothing', async () => {
  await using bed = await createTestBed();
  const rows = [
    { name: 'platformSettingUserSessionIdleTimeout', value: 'Never' },
    { name: 'goneSince', value: '1' },
  ];
  await bed.db.insertInto('system_setting').values(rows).execute();
  expect((await readSettings(bed.db)).session.idleLimit).toBe(30 * minute);
});

test('the settings as the manager works with them follow from the texts', () => {
  const texts = Object.fromEntries(settingNames.map((name) => [name, settingKinds[name].initial]));
  expect(toSettings(texts as Record<SettingName, string>)).toEqual({
    session: { idleLimit: 30 * minute, absoluteLimit: 720 * minute, maximum: 10, whenExceeded: 'refuse' },
    signIn: { attempts: 5, lockOut: 15 * minute },
    password: {
      minimum: 12,
      lettersAndNumbers: false,
      mixedCase: false,
      specialCharacters: false,
      notUserName: true,
      refuseCommon: true,
    },
    apiKeyLifetime: { maximum: Number.POSITIVE_INFINITY, proposed: 90 * 1440 * minute },
    systemEvents: { retention: 53 * 7 * 1440 * minute },
    callLimits: { enabled: true, perKey: 500, perTenant: 1000, perNode: 5000 },
  });
});
