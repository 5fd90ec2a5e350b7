import { expect, test } from 'vitest';
import { beginEnrolment, enrol, signInWith } from '#manager/mfa/testing.ts';
import { type As, createTestBed, type Reply, roles, type TestBed, testPassword } from '#manager/testing.ts';

const wrong = 'not the password';
const next = 'another good password';

/** Everything that the own password is asked for again. */
const protectedCalls = (id: number, currentPassword: string) =>
  [
    [`/administrators/${id}`, { password: next, currentPassword }, 'currentPassword'],
    ['/keyroom/mfa/enrolment', { password: currentPassword }, 'password'],
    ['/keyroom/mfa/recovery-codes', { password: currentPassword }, 'password'],
    ['/keyroom/mfa/removal', { password: currentPassword }, 'password'],
  ] as const;

function changePassword(bed: TestBed, { as, id = 1 }: { as: As; id?: number }, body: object): Promise<Reply> {
  return bed.call('POST', `/administrators/${id}`, { as, body: { password: next, ...body } });
}

async function account(bed: TestBed) {
  return bed.db
    .selectFrom('administrator')
    .select(['password_hash', 'mfa_type', 'mfa_secret', 'mfa_enrolment'])
    .where('id', '=', 1)
    .executeTakeFirstOrThrow();
}

test('a session alone neither changes the password nor enrols, renews or switches off a second factor', async () => {
  await using bed = await createTestBed();
  const { as, administratorID } = await bed.signIn();
  const device = await enrol(bed, as);
  const before = await account(bed);
  for (const [path, body, field] of protectedCalls(administratorID, wrong).filter(
    ([path]) => !path.endsWith('enrolment'),
  )) {
    const refused = await bed.call('POST', path, { as, body });
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ path: field, code: 'wrong_password' }] } });
    const { [field]: _, ...without } = body as Record<string, string>;
    const missing = await bed.call('POST', path, { as, body: without });
    expect(missing).toMatchObject({ status: 400, body: { errors: [{ path: field, code: 'required' }] } });
  }
  expect(await account(bed)).toEqual(before);
  expect((await signInWith(bed, device.recoveryCodes[0])).status).toBe(200);
});

test('nobody enrols without the password', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  const { status, body } = await bed.call('POST', '/keyroom/mfa/enrolment', { as, body: { password: wrong } });
  expect({ status, errors: body.errors }).toMatchObject({ status: 400, errors: [{ code: 'wrong_password' }] });
  expect((await account(bed)).mfa_enrolment).toBeNull();
});

test('a session alone does not switch off the own second factor by way of its own user either', async () => {
  await using bed = await createTestBed();
  const { as, administratorID } = await bed.signIn();
  await enrol(bed, as);
  const { body } = await bed.call('POST', `/administrators/${administratorID}`, { as, body: { mfaType: 'none' } });
  expect(body.errors).toMatchObject([{ path: 'mfaType', code: 'not_allowed' }]);
  expect((await account(bed)).mfa_type).toBe('local-totp');
  const limited = await bed.signIn(roles.auditor);
  const change = { as: limited.as, body: { mfaType: 'local-totp' } };
  expect((await bed.call('POST', `/administrators/${limited.administratorID}`, change)).status).toBe(403);
});

test('wrong ones are counted with those of sign-ins: a lock refuses the right one alike and leaves the session', async () => {
  await using bed = await createTestBed();
  const { as, administratorID } = await bed.signIn();
  const calls = protectedCalls(administratorID, wrong).filter(([path]) => !path.endsWith('recovery-codes'));
  const refused: Reply[] = [];
  for (const [path, body] of calls) refused.push(await bed.call('POST', path, { as, body }));
  await bed.call('POST', '/sessions', { body: { userName: 'administrator-1', password: wrong } });
  refused.push(await changePassword(bed, { as }, { currentPassword: wrong }));
  const locked = await changePassword(bed, { as }, { currentPassword: testPassword });
  expect(locked).toMatchObject({ status: 400, body: refused[0]?.body });
  const enrolment = { as, body: { password: testPassword } };
  expect((await bed.call('POST', '/keyroom/mfa/enrolment', enrolment)).body).toEqual(refused[1]?.body);
  expect((await signInWith(bed)).body.code).toBe('sign_in_failed');
  expect((await bed.call('GET', '/sessions/current', { as })).status).toBe(200);
  bed.clock.advance(15 * 60_000);
  expect((await changePassword(bed, { as }, { currentPassword: testPassword })).status).toBe(200);
});

test('of 20 guesses at once in a session no more are looked at than are allowed', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  await Promise.all(Array.from({ length: 20 }, () => changePassword(bed, { as }, { currentPassword: wrong })));
  const rows = await bed.db
    .selectFrom('system_event')
    .select(['event', 'description'])
    .where('event', 'in', ['own_password_refused', 'administrator_locked'])
    .execute();
  const count = (text: string) => rows.filter(({ description }) => description.includes(text)).length;
  expect([count('wrong password.'), count('locked out for a time.'), count('was locked out until')]).toEqual([
    5, 15, 1,
  ]);
});

test('the right one starts the count afresh', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  for (let attempt = 0; attempt < 4; attempt += 1) await changePassword(bed, { as }, { currentPassword: wrong });
  await beginEnrolment(bed, as);
  for (let attempt = 0; attempt < 4; attempt += 1) await changePassword(bed, { as }, { currentPassword: wrong });
  expect((await signInWith(bed)).status).toBe(200);
});

test('a new password that is refused costs no attempt, and every fault is named', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  const { body } = await changePassword(bed, { as }, { password: 'short' });
  expect(body.errors.map(({ path, code }: { path: string; code: string }) => `${path}: ${code}`)).toEqual([
    'currentPassword: required',
    'password: too_short',
  ]);
  await changePassword(bed, { as }, { password: 'password1234', currentPassword: wrong });
  const row = await bed.db.selectFrom('administrator').select('failed_attempts').executeTakeFirst();
  expect(row).toEqual({ failed_attempts: 0 });
});

test('whoever may edit users gives others a new password without the one they have', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  const id = await bed.addAdministrator('ada');
  expect((await changePassword(bed, { as, id }, {})).status).toBe(200);
  const key = await bed.createKey();
  expect((await changePassword(bed, { as: key.as, id }, { password: 'yet another password' })).status).toBe(200);
  expect((await signInWith(bed, undefined, { userName: 'ada', password: 'yet another password' })).status).toBe(200);
});
