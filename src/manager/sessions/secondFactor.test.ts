import { expect, test } from 'vitest';
import { admitAttempt } from '#manager/administrators/attempts.ts';
import { enrol, signInWith } from '#manager/mfa/testing.ts';
import { createTestBed, type Reply, type TestBed, testPassword } from '#manager/testing.ts';

const minute = 60_000;
const wrongPassword = { password: 'not the password' };

async function prepare() {
  const bed = await createTestBed();
  const session = await bed.signIn();
  return { bed, ...session, device: await enrol(bed, session.as) };
}

async function counts(bed: TestBed) {
  return bed.db
    .selectFrom('administrator')
    .select(['failed_attempts', 'unlock_time', 'mfa_failed_attempts', 'mfa_unlock_time'])
    .where('id', '=', 1)
    .executeTakeFirstOrThrow();
}

async function causes(bed: TestBed): Promise<string[]> {
  const rows = await bed.db
    .selectFrom('system_event')
    .select('description')
    .where('event', '=', 'sign_in_failed')
    .orderBy('id')
    .execute();
  return rows.map(({ description }) => description.split(': ')[1] ?? '');
}

const outcome = ({ status, body }: Reply) => `${status} ${body.code ?? ''}`.trim();

test('the code is asked for after the right password only, and told apart from no wrong one', async () => {
  const { bed, device } = await prepare();
  await using _ = bed;
  for (const code of [undefined, '', ' ']) expect(outcome(await signInWith(bed, code))).toBe('401 mfa_required');
  const refused = await signInWith(bed, device.code(), wrongPassword);
  const without = await signInWith(bed, undefined, wrongPassword);
  const stranger = await signInWith(bed, device.code(), { userName: 'nobody' });
  for (const { status, body } of [refused, without, stranger]) {
    expect({ status, body }).toEqual({ status: 401, body: refused.body });
  }
  expect(refused.body.code).toBe('sign_in_failed');
  expect(outcome(await signInWith(bed, device.code()))).toBe('200');
});

const spellings = (code: string) => [
  code,
  ` ${code} `,
  `${code.slice(0, 3)} ${code.slice(3)}`,
  code.replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
  `${code.slice(0, 3)}-${code.slice(3)}`,
  [...code].join('\u200b'),
];

test('a code signs in once, however it is spelt', async () => {
  const { bed, device } = await prepare();
  await using _ = bed;
  for (const turn of spellings('').keys()) {
    bed.clock.advance(16 * minute);
    const spelt = spellings(device.code());
    expect(outcome(await signInWith(bed, spelt[turn]))).toBe('200');
    expect(outcome(await signInWith(bed, spelt.at(turn - 1)))).toBe('401 mfa_failed');
  }
});

test('of many sign-ins with one code at once, in all its spellings, one is let in', async () => {
  const { bed, device } = await prepare();
  await using _ = bed;
  const answers = await Promise.all(spellings(device.code()).map((code) => signInWith(bed, code)));
  expect(answers.map(outcome).sort()).toEqual(['200', ...Array(5).fill('401 mfa_failed')]);
});

test('the codes of the step before and the one after are taken, no others, and none of before the last', async () => {
  const { bed, device } = await prepare();
  await using _ = bed;
  bed.clock.advance(10 * minute);
  expect(outcome(await signInWith(bed, device.code(-2)))).toBe('401 mfa_failed');
  expect(outcome(await signInWith(bed, device.code(2)))).toBe('401 mfa_failed');
  expect(outcome(await signInWith(bed, device.code(-1)))).toBe('200');
  expect(outcome(await signInWith(bed, device.code(1)))).toBe('200');
  expect(outcome(await signInWith(bed, device.code(0)))).toBe('401 mfa_failed');
});

test('a wrong, a late, a used code, no code at all and a locked second factor get the same answer; the events know better', async () => {
  const { bed, device } = await prepare();
  await using _ = bed;
  const used = device.code();
  await signInWith(bed, used);
  const tried = [device.wrongCode(), used, 'what?', 'A'.repeat(24), device.code(-5), device.code(1)];
  const answers: Reply[] = [];
  for (const code of tried) answers.push(await signInWith(bed, code));
  for (const { status, body, headers } of answers) {
    expect({ status, body }).toEqual({ status: 401, body: answers[0]?.body });
    expect(headers['set-cookie']).toBeUndefined();
  }
  expect(answers[0]?.body.code).toBe('mfa_failed');
  expect(await causes(bed)).toEqual([...Array(5).fill('wrong or used code.'), 'second factor locked.']);
});

test.each([
  [4, '200'],
  [5, '401 mfa_failed'],
  [6, '401 mfa_failed'],
])('after %i wrong codes the right one is answered %s', async (wrong, expected) => {
  const { bed, device } = await prepare();
  await using _ = bed;
  for (let attempt = 0; attempt < wrong; attempt += 1) await signInWith(bed, device.wrongCode());
  expect(outcome(await signInWith(bed, device.code()))).toBe(expected);
});

test('ten wrong codes with the right password lock the second factor and not the password, for the time that is set', async () => {
  const { bed, device } = await prepare();
  await using _ = bed;
  const answers = await Promise.all(Array.from({ length: 10 }, () => signInWith(bed, device.wrongCode())));
  expect(new Set(answers.map(outcome))).toEqual(new Set(['401 mfa_failed']));
  expect((await causes(bed)).sort()).toEqual([
    ...Array(5).fill('second factor locked.'),
    ...Array(5).fill('wrong or used code.'),
  ]);
  const until = bed.clock.now + 15 * minute;
  expect(await counts(bed)).toEqual({
    ...{ failed_attempts: 0, unlock_time: null },
    ...{ mfa_failed_attempts: 5, mfa_unlock_time: until },
  });
  expect(outcome(await signInWith(bed))).toBe('401 mfa_required');
  bed.clock.now = until - 1;
  expect(outcome(await signInWith(bed, device.code()))).toBe('401 mfa_failed');
  bed.clock.now = until;
  expect(outcome(await signInWith(bed, device.wrongCode()))).toBe('401 mfa_failed');
  expect((await counts(bed)).mfa_failed_attempts).toBe(1);
  expect(outcome(await signInWith(bed, device.code()))).toBe('200');
  expect((await counts(bed)).mfa_failed_attempts).toBe(0);
  const locks = await bed.db.selectFrom('system_event').select('level').where('event', '=', 'mfa_locked').execute();
  expect(locks).toEqual([{ level: 'warning' }]);
});

test('wrong passwords never touch the second factor, and no limit on passwords is none on codes', async () => {
  const { bed, as, device } = await prepare();
  await using _ = bed;
  const unlimited = { platformSettingUserSignInAttemptsAllowedNumber: { value: 'No Limit' } };
  await bed.call('POST', '/systemsettings', { as, body: unlimited });
  for (let attempt = 0; attempt < 7; attempt += 1) await signInWith(bed, device.code(), wrongPassword);
  expect(await counts(bed)).toMatchObject({ failed_attempts: 7, mfa_failed_attempts: 0, mfa_unlock_time: null });
  expect(outcome(await signInWith(bed, device.code()))).toBe('200');
  for (let attempt = 0; attempt < 5; attempt += 1) await signInWith(bed, device.wrongCode());
  bed.clock.advance(minute);
  expect(outcome(await signInWith(bed, device.code()))).toBe('401 mfa_failed');
});

test('of 200 codes at once no more are admitted than are allowed', async () => {
  const { bed } = await prepare();
  await using _ = bed;
  const limits = { now: bed.clock.now, attempts: 5, lockOut: minute };
  const admitted = await Promise.all(Array.from({ length: 200 }, () => admitAttempt(bed.db, 'code', 1, limits)));
  expect(admitted.filter(Boolean)).toHaveLength(5);
  expect(await counts(bed)).toMatchObject({ mfa_failed_attempts: 5, failed_attempts: 0 });
});

test('a recovery code signs in once, and twice at once one time', async () => {
  const { bed, as, device } = await prepare();
  await using _ = bed;
  const [first = '', second = ''] = device.recoveryCodes;
  expect(outcome(await signInWith(bed, first.toLowerCase().replaceAll('-', ' ')))).toBe('200');
  expect(outcome(await signInWith(bed, first))).toBe('401 mfa_failed');
  const answers = await Promise.all(Array.from({ length: 4 }, () => signInWith(bed, second)));
  expect(answers.map(outcome).sort()).toEqual(['200', ...Array(3).fill('401 mfa_failed')]);
  expect((await bed.call('GET', '/keyroom/mfa', { as })).body.recoveryCodesLeft).toBe(8);
  const [event] = await bed.db
    .selectFrom('system_event')
    .select(['description', 'level', 'actor_name'])
    .where('event', '=', 'recovery_code_used')
    .execute();
  expect(event).toEqual({
    description: 'administrator-1 signed in with a recovery code; 9 are left.',
    level: 'warning',
    actor_name: 'administrator-1',
  });
});

test('recovery codes are counted with the others', async () => {
  const { bed, device } = await prepare();
  await using _ = bed;
  const never = 'AAAAAA-BBBBBB-CCCCCC-DDDDDD';
  for (const code of [never, device.wrongCode(), never, device.wrongCode(), never]) await signInWith(bed, code);
  expect(outcome(await signInWith(bed, device.recoveryCodes[0]))).toBe('401 mfa_failed');
});

test('the address of the older programs is no way around it: it refuses as it does for a wrong password', async () => {
  const { bed, device } = await prepare();
  await using _ = bed;
  const login = (given: object) =>
    bed.app.inject({
      method: 'POST',
      url: '/rest/authentication/login/primary',
      payload: {
        dsCredentials: { userName: 'administrator-1', password: testPassword, ...given },
        mfaCode: device.code(),
      },
    });
  const wrong = await login(wrongPassword);
  for (const given of [{}, { mfaCode: device.code() }]) {
    const refused = await login(given);
    expect({ status: refused.statusCode, body: refused.body }).toEqual({ status: 401, body: wrong.body });
  }
  expect(await causes(bed)).toContain('second factor needed.');
  expect(await bed.db.selectFrom('session').selectAll().execute()).toHaveLength(1);
});

test('a secret that was enrolled with another key lets nobody in, says what to do, and leaves the recovery codes', async () => {
  const { bed, device } = await prepare();
  await using _ = bed;
  await bed.db
    .updateTable('administrator')
    .set({ mfa_secret: `v1.${Buffer.alloc(48).toString('base64')}` })
    .execute();
  expect(outcome(await signInWith(bed, device.code()))).toBe('401 mfa_failed');
  const [event] = await bed.db
    .selectFrom('system_event')
    .select(['description', 'level'])
    .where('event', '=', 'mfa_unreadable')
    .execute();
  expect(event).toMatchObject({ level: 'error', description: expect.stringContaining('KEYROOM_SECRET_KEY') });
  expect(outcome(await signInWith(bed, device.recoveryCodes[0]))).toBe('200');
});

test('a locked account is refused with the right code, whoever locked it, and its code is not used up', async () => {
  const { bed, administratorID, device } = await prepare();
  await using _ = bed;
  const { as: administrator } = await bed.signIn();
  const set = (body: object) => bed.call('POST', `/administrators/${administratorID}`, { as: administrator, body });
  await set({ active: false });
  const locked = await signInWith(bed, device.code());
  expect(outcome(locked)).toBe('401 sign_in_failed');
  await set({ active: true });
  for (let attempt = 0; attempt < 5; attempt += 1) await signInWith(bed, undefined, wrongPassword);
  expect((await signInWith(bed, device.code())).body).toEqual(locked.body);
  expect((await signInWith(bed, device.recoveryCodes[0])).body).toEqual(locked.body);
  await set({ active: true });
  expect(outcome(await signInWith(bed, device.code()))).toBe('200');
});

test('a locked second factor is seen as a lock of its user, and unlocking the user lifts it', async () => {
  const { bed, administratorID, device } = await prepare();
  await using _ = bed;
  for (let attempt = 0; attempt < 5; attempt += 1) await signInWith(bed, device.wrongCode());
  const { as: administrator } = await bed.signIn();
  const path = `/administrators/${administratorID}`;
  const locked = await bed.call('GET', path, { as: administrator });
  expect(locked.body).toMatchObject({ active: true, unlockTime: bed.clock.now + 15 * minute });
  const unlocked = await bed.call('POST', path, { as: administrator, body: { active: true } });
  expect(unlocked.body).not.toHaveProperty('unlockTime');
  expect(outcome(await signInWith(bed, device.code()))).toBe('200');
});

test('where there is no room for a session, no code is used up and no session is ended', async () => {
  const { bed, as, device } = await prepare();
  await using _ = bed;
  const one = { platformSettingActiveSessionsMax: { value: '1' } };
  await bed.call('POST', '/systemsettings', { as, body: one });
  const [recovery] = device.recoveryCodes;
  expect(outcome(await signInWith(bed, device.wrongCode()))).toBe('401 mfa_failed');
  for (const code of [device.code(), recovery]) {
    expect(outcome(await signInWith(bed, code))).toBe('403 too_many_sessions');
  }
  await bed.call('DELETE', '/sessions', { as });
  expect(outcome(await signInWith(bed, recovery))).toBe('200');
});

test('whoever has the password alone ends nobody’s session, even where the oldest makes room', async () => {
  const { bed, as, device } = await prepare();
  await using _ = bed;
  const body = {
    platformSettingActiveSessionsMax: { value: '1' },
    platformSettingActiveSessionsMaxExceededAction: { value: 'Expire oldest session' },
  };
  await bed.call('POST', '/systemsettings', { as, body });
  await signInWith(bed);
  await signInWith(bed, device.wrongCode());
  await bed.call('POST', '/sessions', {
    body: { userName: 'administrator-1', password: testPassword },
    headers: { cookie: as.cookie ?? '' },
  });
  expect((await bed.call('GET', '/keyroom/mfa', { as })).status).toBe(200);
});
