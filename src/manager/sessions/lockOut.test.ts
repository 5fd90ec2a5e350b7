import fc from 'fast-check';
import { expect, test } from 'vitest';
import { admitAttempt } from '#manager/administrators/attempts.ts';
import { confirmPassword, findAdministrator } from '#manager/administrators/signInStore.ts';
import { countAttempt } from '#manager/auth/lockOut.ts';
import type { ManagerError } from '#manager/errors.ts';
import { toNetwork } from '#manager/limits/originLimit.ts';
import { createSecretBox } from '#manager/mfa/secretBox.ts';
import { createTestBed, type Reply, type TestBed, testPassword, testSecretKey } from '#manager/testing.ts';
import { createSignIn } from './signIn.ts';

const minute = 60_000;
const wrong = 'not the password';

function signIn(bed: TestBed, userName: string, password: string): Promise<Reply> {
  return bed.call('POST', '/sessions', { body: { userName, password } });
}

async function stored(bed: TestBed, id: number) {
  return bed.db
    .selectFrom('administrator')
    .select(['failed_attempts', 'unlock_time'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}

async function causes(bed: TestBed): Promise<Record<string, number>> {
  const rows = await bed.db
    .selectFrom('system_event')
    .select('description')
    .where('event', '=', 'sign_in_failed')
    .execute();
  const counts: Record<string, number> = {};
  for (const { description } of rows) {
    const cause = description.split(': ')[1] ?? '';
    counts[cause] = (counts[cause] ?? 0) + 1;
  }
  return counts;
}

test('of 200 wrong sign-ins at once no more passwords are looked at than are allowed, and each leaves its event', async () => {
  await using bed = await createTestBed();
  const id = await bed.addAdministrator('ada');
  const answers = await Promise.all(Array.from({ length: 200 }, () => signIn(bed, 'ada', wrong)));
  const [first] = answers;
  for (const { status, body } of answers) expect({ status, body }).toEqual({ status: 401, body: first?.body });
  expect(await causes(bed)).toEqual({ 'wrong password.': 5, 'locked out for a time.': 195 });
  expect(await stored(bed, id)).toEqual({ failed_attempts: 5, unlock_time: bed.clock.now + 15 * minute });
  expect((await signIn(bed, 'ada', testPassword)).body).toEqual(first?.body);
});

test('every spelling of a name counts for the same account', async () => {
  await using bed = await createTestBed();
  const id = await bed.addAdministrator('Ada');
  for (const spelling of ['ada', ' ADA', 'Ａda', 'aDa ', 'a\u200bda']) await signIn(bed, spelling, wrong);
  expect((await stored(bed, id)).failed_attempts).toBe(5);
  expect((await signIn(bed, 'Ada', testPassword)).status).toBe(401);
});

const invisible = fc.constantFrom('', '', '\u200b', '\u00ad', '\ufeff');
const spelling = fc
  .tuple(fc.array(fc.tuple(fc.boolean(), fc.boolean(), invisible), { minLength: 6, maxLength: 6 }), fc.boolean())
  .map(([letters, spaced]) => {
    const spelt = [...'admin1'].map((letter, index) => {
      const [upper, wide, after] = letters[index] ?? [false, false, ''];
      const cased = upper ? letter.toUpperCase() : letter;
      return (wide ? String.fromCodePoint((cased.codePointAt(0) ?? 0) + 0xfee0) : cased) + after;
    });
    return spaced ? ` ${spelt.join('')}\u3000` : spelt.join('');
  });

test('no spelling of a user name has a count of its own', async () => {
  await using bed = await createTestBed();
  await bed.addAdministrator('Admin1');
  await fc.assert(
    fc.asyncProperty(spelling, async (userName) => {
      expect((await findAdministrator(bed.db, userName))?.id).toBe(1);
    }),
  );
});

test('a lock ends by itself, and the count begins anew', async () => {
  await using bed = await createTestBed();
  const id = await bed.addAdministrator('ada');
  for (let attempt = 0; attempt < 5; attempt += 1) await signIn(bed, 'ada', wrong);
  bed.clock.advance(15 * minute - 1);
  expect((await signIn(bed, 'ada', testPassword)).status).toBe(401);
  bed.clock.advance(1);
  expect((await signIn(bed, 'ada', wrong)).status).toBe(401);
  expect(await stored(bed, id)).toEqual({ failed_attempts: 1, unlock_time: null });
  expect((await signIn(bed, 'ada', testPassword)).status).toBe(200);
  expect(await stored(bed, id)).toEqual({ failed_attempts: 0, unlock_time: null });
});

test('the attempt that locks an account out is noted as one', async () => {
  await using bed = await createTestBed();
  const id = await bed.addAdministrator('ada');
  for (let attempt = 0; attempt < 7; attempt += 1) await signIn(bed, 'ada', wrong);
  const events = await bed.db
    .selectFrom('system_event')
    .select(['description', 'target_id', 'level'])
    .where('event', '=', 'administrator_locked')
    .execute();
  const description = 'ada was locked out until 2026-03-01T12:15:00.000Z: too many wrong passwords.';
  expect(events).toEqual([{ description, target_id: id, level: 'warning' }]);
});

test('many right sign-ins at once all succeed, also at the last attempt that is allowed', async () => {
  await using bed = await createTestBed();
  await bed.addAdministrator('ada');
  for (let attempt = 0; attempt < 4; attempt += 1) await signIn(bed, 'ada', wrong);
  const answers = await Promise.all(Array.from({ length: 8 }, () => signIn(bed, 'ada', testPassword)));
  expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
});

test('wrong passwords from outside end nobody’s session', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  for (let attempt = 0; attempt < 5; attempt += 1) await signIn(bed, 'administrator-1', wrong);
  expect((await signIn(bed, 'administrator-1', testPassword)).status).toBe(401);
  expect((await bed.call('GET', '/apikeys', { as })).status).toBe(200);
  expect((await bed.call('POST', '/apikeys', { as, body: { keyName: 'k', roleID: 1 } })).status).toBe(200);
});

test('attempts from one network are bounded, whoever they are for, and those from another are not touched by it', async () => {
  await using bed = await createTestBed();
  await bed.addAdministrator('ada');
  const attempt = createSignIn(createSecretBox(testSecretKey, 'test', bed.random), 3);
  const from = async (origin: string, userName = 'nobody', password = wrong) => {
    const call = { db: bed.db, random: bed.random, now: bed.clock.now, origin };
    return attempt(call, { userName, password, kind: 'console' }).then(
      () => 'signed in',
      ({ code, retryAfter }: ManagerError) => [code, retryAfter],
    );
  };
  expect(await from('2001:db8::1')).toEqual(['sign_in_failed', undefined]);
  expect(await from('2001:db8::2', 'somebody')).toEqual(['sign_in_failed', undefined]);
  expect(await from('2001:db8::3', 'ada', testPassword)).toBe('signed in');
  expect(await from('2001:db8::4', 'ada', testPassword)).toEqual(['too_many_requests', 60]);
  expect(await from('2001:db8:0:1::1', 'ada', testPassword)).toBe('signed in');
  bed.clock.advance(minute);
  expect(await from('2001:db8::4', 'ada', testPassword)).toBe('signed in');
});

test.each([
  ['192.0.2.1', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['2001:DB8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8::6', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['fe80::1:2:3:4', 'fe80:0:0:0'],
])('the network of %s is %s', (address, network) => {
  expect(toNetwork(address)).toBe(network);
});

type Step = { kind: 'wrong' | 'right' } | { kind: 'wait'; time: number };

const step = fc.oneof(
  { weight: 5, arbitrary: fc.constant<Step>({ kind: 'wrong' }) },
  { weight: 2, arbitrary: fc.constant<Step>({ kind: 'right' }) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 15 }).map((time): Step => ({ kind: 'wait', time })) },
);

test('the lock-out does what the machine on paper does', async () => {
  await using bed = await createTestBed();
  const id = await bed.addAdministrator('ada');
  const property = fc.asyncProperty(
    fc.array(step, { maxLength: 40 }),
    fc.integer({ min: 1, max: 4 }),
    fc.integer({ min: 1, max: 10 }),
    async (steps, attempts, lockOut) => {
      let now = bed.clock.now;
      const paper = { count: 0, lockedUntil: 0 };
      await bed.db.updateTable('administrator').set({ failed_attempts: 0, unlock_time: null }).execute();
      for (const drawn of steps) {
        if (drawn.kind === 'wait') {
          now += drawn.time;
          continue;
        }
        const found = await findAdministrator(bed.db, 'ada');
        const { failed_attempts: failedAttempts, unlock_time: unlockTime } = await stored(bed, id);
        const counted = countAttempt({ failedAttempts, unlockTime }, { now, attempts, lockOut });
        const admitted = found && (await admitAttempt(bed.db, 'password', id, { now, attempts, lockOut }));
        const open = now >= paper.lockedUntil;
        expect([admitted !== undefined, counted !== undefined]).toEqual([open, open]);
        if (!open) continue;
        const restarted = paper.lockedUntil > 0;
        paper.count = (restarted ? 0 : paper.count) + 1;
        paper.lockedUntil = paper.count >= attempts ? now + lockOut : 0;
        expect(admitted?.locksUntil ?? 0).toBe(paper.lockedUntil);
        expect(counted?.unlockTime ?? 0).toBe(paper.lockedUntil);
        if (drawn.kind === 'right' && found) {
          expect(await confirmPassword(bed.db, found)).toBe(true);
          Object.assign(paper, { count: 0, lockedUntil: 0 });
        }
        expect((await stored(bed, id)).failed_attempts).toBe(paper.count);
      }
    },
  );
  await fc.assert(property, { numRuns: 60 });
});
