import { expect, test } from 'vitest';
import { enrol, signInWith } from '#manager/mfa/testing.ts';
import { createBeside, createTestBed, testPassword } from '#manager/testing.ts';

test('a code is taken once by all processes together, and a recovery code too', async () => {
  await using bed = await createTestBed();
  await using other = await createBeside(bed);
  const { as } = await bed.signIn();
  const device = await enrol(bed, as);
  for (const code of [device.code(), device.recoveryCodes[0]]) {
    const answers = await Promise.all([bed, other, bed, other].map((process) => signInWith(process, code)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401, 401]);
  }
});

test('wrong codes in two processes are counted together, and the lock of one holds in the other', async () => {
  await using bed = await createTestBed();
  await using other = await createBeside(bed);
  const { as } = await bed.signIn();
  const device = await enrol(bed, as);
  await Promise.all([bed, other, bed, other, bed, other].map((process) => signInWith(process, device.wrongCode())));
  const events = await bed.db
    .selectFrom('system_event')
    .select('description')
    .where('event', '=', 'sign_in_failed')
    .execute();
  const causes = events.map(({ description }) => description.split(': ')[1]).sort();
  expect(causes).toEqual(['second factor locked.', ...Array(5).fill('wrong or used code.')]);
  for (const process of [bed, other]) {
    expect((await signInWith(process, device.code())).body.code).toBe('mfa_failed');
  }
});

test('of new recovery codes and a removal at once in two processes, none are left behind', async () => {
  await using bed = await createTestBed();
  await using other = await createBeside(bed);
  const { as } = await bed.signIn();
  await enrol(bed, as);
  const body = { password: testPassword };
  const [renewed, removed] = await Promise.all([
    bed.call('POST', '/keyroom/mfa/recovery-codes', { as, body }),
    other.call('POST', '/keyroom/mfa/removal', { as, body }),
  ]);
  expect(removed.status).toBe(200);
  expect([200, 404]).toContain(renewed.status);
  expect(await bed.db.selectFrom('recovery_code').selectAll().execute()).toEqual([]);
  expect((await signInWith(bed)).status).toBe(200);
});

test('sessions that are ended in one process have ended in the other', async () => {
  await using bed = await createTestBed();
  await using other = await createBeside(bed);
  const { as } = await bed.signIn();
  const elsewhere = await signInWith(other);
  const cookie = String(elsewhere.headers['set-cookie']).split(';')[0] ?? '';
  await bed.call('DELETE', '/keyroom/sessions', { as });
  expect((await other.call('GET', '/sessions/current', { as: { cookie } })).body.code).toBe('session_ended');
});
