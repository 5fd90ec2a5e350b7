import { expect, test } from 'vitest';
import type { ManagerError } from '#manager/errors.ts';
import { createSecretBox } from '#manager/mfa/secretBox.ts';
import { writeText } from '#manager/settings/store.ts';
import { createTestBed, type TestBed, testPassword, testSecretKey } from '#manager/testing.ts';
import { createSignIn } from './signIn.ts';

/** Signs in as ada, so many times at once in each of several processes; says how often with what result. */
async function signIn(
  bed: TestBed,
  processes: number,
  times: number,
  password: string,
): Promise<Record<string, number>> {
  const call = { db: bed.db, random: bed.random, now: bed.clock.now, origin: '192.0.2.1' };
  const box = createSecretBox(testSecretKey, 'test', bed.random);
  const attempts = Array.from({ length: processes }, () => createSignIn(box)).flatMap((attempt) =>
    Array.from({ length: times }, () =>
      attempt(call, { userName: 'ada', password, kind: 'console' }).then(
        () => 'signed in',
        ({ code }: ManagerError) => code,
      ),
    ),
  );
  const results: Record<string, number> = {};
  for (const result of await Promise.all(attempts)) results[result] = (results[result] ?? 0) + 1;
  return results;
}

test('wrong passwords in several processes are counted together: no more are looked at than are allowed', async () => {
  await using bed = await createTestBed();
  await bed.addAdministrator('ada');
  expect(await signIn(bed, 4, 10, 'wrong')).toEqual({ sign_in_failed: 40 });
  const events = await bed.db
    .selectFrom('system_event')
    .select('description')
    .where('event', '=', 'sign_in_failed')
    .execute();
  expect(events).toHaveLength(40);
  expect(events.filter(({ description }) => description.endsWith('wrong password.'))).toHaveLength(5);
  expect(await signIn(bed, 2, 1, testPassword)).toEqual({ sign_in_failed: 2 });
});

test('sign-ins in several processes leave no more sessions than are allowed', async () => {
  await using bed = await createTestBed();
  const id = await bed.addAdministrator('ada');
  await writeText(bed.db, 'platformSettingActiveSessionsMax', '3');
  expect(await signIn(bed, 4, 3, testPassword)).toEqual({ 'signed in': 3, too_many_sessions: 9 });
  const sessions = await bed.db.selectFrom('session').select('id_hash').where('administrator_id', '=', id).execute();
  expect(sessions).toHaveLength(3);
});
