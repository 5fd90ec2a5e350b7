import { expect, test } from 'vitest';
import { createTestBed, type TestBed, testPassword } from '#manager/testing.ts';
import { beginEnrolment, enrol, signInWith } from './testing.ts';

const minute = 60_000;
const password = { password: testPassword };

async function events(bed: TestBed): Promise<string[]> {
  const rows = await bed.db.selectFrom('system_event').select('event').orderBy('id').execute();
  return rows.map(({ event }) => event);
}

test('an enrolment answers a secret of 20 bytes, and nothing is asked for until a code confirms it', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  const state = async () => (await bed.call('GET', '/keyroom/mfa', { as })).body;
  expect(await state()).toEqual({ mfaType: 'none' });
  const { body } = await bed.call('POST', '/keyroom/mfa/enrolment', { as, body: password });
  expect(body.secret).toMatch(/^[A-Z2-7]{32}$/);
  expect(body.uri).toContain(`otpauth://totp/Keyroom:administrator-1?secret=${body.secret}&issuer=Keyroom`);
  expect(await state()).toEqual({ mfaType: 'none' });
  expect((await signInWith(bed)).status).toBe(200);
});

test('a code confirms it: recovery codes are answered once, other sessions end and the code is used up', async () => {
  await using bed = await createTestBed();
  const { as, administratorID } = await bed.signIn();
  const other = await signInWith(bed);
  const device = await beginEnrolment(bed, as);
  const code = device.code();
  const { status, body } = await bed.call('POST', '/keyroom/mfa/confirmation', { as, body: { code } });
  expect(status).toBe(200);
  expect(body.recoveryCodes).toHaveLength(10);
  expect((await bed.call('GET', '/keyroom/mfa', { as })).body).toEqual({
    mfaType: 'local-totp',
    recoveryCodesLeft: 10,
  });
  const cookie = String(other.headers['set-cookie']).split(';')[0] ?? '';
  expect((await bed.call('GET', '/sessions/current', { as: { cookie } })).body.code).toBe('session_ended');
  expect((await signInWith(bed, code)).body.code).toBe('mfa_failed');
  expect((await bed.call('GET', `/administrators/${administratorID}`, { as })).body.mfaType).toBe('local-totp');
  expect(await events(bed)).toEqual(expect.arrayContaining(['mfa_switched_on']));
});

test('an enrolment is good for 15 minutes, and the one begun last is the one there is', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  const confirm = (code: string) => bed.call('POST', '/keyroom/mfa/confirmation', { as, body: { code } });
  expect((await confirm('123456')).body.errors).toMatchObject([{ path: 'code', code: 'wrong_code' }]);
  const first = await beginEnrolment(bed, as);
  bed.clock.advance(15 * minute);
  expect((await confirm(first.code())).body.errors).toMatchObject([{ path: 'code', code: 'wrong_code' }]);
  const [second, third] = [await beginEnrolment(bed, as), await beginEnrolment(bed, as)];
  bed.clock.advance(15 * minute - 1);
  expect((await confirm(second.code())).status).toBe(400);
  expect((await confirm(third.code())).status).toBe(200);
});

test('whoever has the session alone cannot guess the code of an enrolment that its owner has begun', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  const device = await beginEnrolment(bed, as);
  const confirm = (code: string) => bed.call('POST', '/keyroom/mfa/confirmation', { as, body: { code } });
  const wrong = await Promise.all(Array.from({ length: 8 }, () => confirm(device.wrongCode())));
  const right = await confirm(device.code());
  for (const { status, body } of [...wrong, right])
    expect({ status, body }).toEqual({ status: 400, body: wrong[0]?.body });
  expect((await events(bed)).filter((event) => event === 'mfa_locked')).toHaveLength(1);
  const another = await beginEnrolment(bed, as);
  expect((await confirm(another.code())).status).toBe(200);
});

test('a new password voids an enrolment that was begun with the one before', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  const device = await beginEnrolment(bed, as);
  const body = { password: 'another good password', currentPassword: testPassword };
  expect((await bed.call('POST', '/administrators/1', { as, body })).status).toBe(200);
  const confirmed = await bed.call('POST', '/keyroom/mfa/confirmation', { as, body: { code: device.code() } });
  expect(confirmed.status).toBe(400);
});

test('of two confirmations at once, one answers recovery codes', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  const device = await beginEnrolment(bed, as);
  const body = { code: device.code() };
  const answers = await Promise.all([1, 2, 3].map(() => bed.call('POST', '/keyroom/mfa/confirmation', { as, body })));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
});

test('what is switched on is neither enrolled nor confirmed again', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  const device = await enrol(bed, as);
  const enrolled = { status: 409, body: { code: 'mfa_enrolled' } };
  expect(await bed.call('POST', '/keyroom/mfa/enrolment', { as, body: password })).toMatchObject(enrolled);
  const body = { code: device.code() };
  expect(await bed.call('POST', '/keyroom/mfa/confirmation', { as, body })).toMatchObject(enrolled);
});

test('new recovery codes replace those there were', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  const renew = () => bed.call('POST', '/keyroom/mfa/recovery-codes', { as, body: password });
  expect((await renew()).status).toBe(404);
  const device = await enrol(bed, as);
  const { body } = await renew();
  expect((await signInWith(bed, device.recoveryCodes[0])).body.code).toBe('mfa_failed');
  expect((await signInWith(bed, body.recoveryCodes[0])).status).toBe(200);
  expect(await events(bed)).toContain('recovery_codes_renewed');
});

test('switched off, the secret and the recovery codes are gone, and sessions stay', async () => {
  await using bed = await createTestBed();
  const { as, administratorID } = await bed.signIn();
  const device = await enrol(bed, as);
  const other = await signInWith(bed, device.code());
  const off = await bed.call('POST', '/keyroom/mfa/removal', { as, body: password });
  expect(off).toMatchObject({ status: 200, body: { mfaType: 'none' } });
  expect((await signInWith(bed)).status).toBe(200);
  const cookie = String(other.headers['set-cookie']).split(';')[0] ?? '';
  expect((await bed.call('GET', '/sessions/current', { as: { cookie } })).status).toBe(200);
  const row = await bed.db
    .selectFrom('administrator')
    .select(['mfa_secret', 'mfa_enrolment', 'mfa_last_step'])
    .where('id', '=', administratorID)
    .executeTakeFirst();
  expect(row).toEqual({ mfa_secret: null, mfa_enrolment: null, mfa_last_step: null });
  expect(await bed.db.selectFrom('recovery_code').selectAll().execute()).toEqual([]);
  await bed.call('POST', '/keyroom/mfa/removal', { as, body: password });
  expect((await events(bed)).filter((event) => event === 'mfa_switched_off')).toHaveLength(1);
});

test('an administrator switches off somebody else’s, for a lost device', async () => {
  await using bed = await createTestBed();
  const { as, administratorID } = await bed.signIn();
  await enrol(bed, as);
  const { as: administrator } = await bed.signIn();
  const path = `/administrators/${administratorID}`;
  const { body } = await bed.call('POST', path, { as: administrator, body: { mfaType: 'none' } });
  expect(body.mfaType).toBe('none');
  expect((await signInWith(bed)).status).toBe(200);
  expect((await bed.call('GET', '/keyroom/mfa', { as })).body).toEqual({ mfaType: 'none' });
  expect(await bed.db.selectFrom('recovery_code').selectAll().execute()).toEqual([]);
  const [event] = await bed.db
    .selectFrom('system_event')
    .select(['actor_name', 'target_id'])
    .where('event', '=', 'mfa_switched_off')
    .execute();
  expect(event).toEqual({ actor_name: 'administrator-2', target_id: administratorID });
  const on = await bed.call('POST', path, { as: administrator, body: { mfaType: 'local-totp' } });
  expect(on.body.errors).toMatchObject([{ path: 'mfaType', code: 'not_allowed' }]);
});

test('the second factor of a user who is deleted goes with the user', async () => {
  await using bed = await createTestBed();
  const { as, administratorID } = await bed.signIn();
  await enrol(bed, as);
  const { as: administrator } = await bed.signIn();
  expect((await bed.call('DELETE', `/administrators/${administratorID}`, { as: administrator })).status).toBe(200);
  expect(await bed.db.selectFrom('recovery_code').selectAll().execute()).toEqual([]);
});

test('an API key has no second factor', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.createKey();
  for (const [method, path] of [
    ['GET', '/keyroom/mfa'],
    ['POST', '/keyroom/mfa/enrolment'],
    ['POST', '/keyroom/mfa/removal'],
  ] as const) {
    expect((await bed.call(method, path, { as, body: password })).status).toBe(403);
  }
});

test('no event has a secret, a code or a password in it', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  const device = await enrol(bed, as);
  const [recovery = ''] = device.recoveryCodes;
  const typed = [device.code(), device.wrongCode(), recovery];
  for (const code of typed) await signInWith(bed, code);
  await bed.call('POST', '/keyroom/mfa/removal', { as, body: password });
  const told = JSON.stringify(await bed.db.selectFrom('system_event').selectAll().execute());
  for (const secret of [...typed, ...recovery.split('-'), device.secret.toString('base64'), testPassword]) {
    expect(told).not.toContain(secret);
  }
});
