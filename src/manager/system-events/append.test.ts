import { mkdtempDisposableSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { record } from '#manager/audit.ts';
import { inTransaction } from '#manager/context.ts';
import { createTestLocation } from '#manager/db/testing/database.ts';
import { createBeside, createTestBed, roles, type TestBed } from '#manager/testing.ts';
import { verifyChain } from './verify.ts';

const events = (bed: TestBed) => bed.db.selectFrom('system_event').selectAll().orderBy('id').execute();

test('many changes and refusals at once leave one chain without a gap', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  const { as: auditor } = await bed.signIn(roles.auditor);
  const works = Array.from({ length: 40 }, (_, index) => [
    bed.call('POST', '/apikeys', { as, body: { keyName: `key ${index}`, roleID: 2 } }),
    bed.call('GET', '/apikeys', { as: auditor }),
    bed.call('GET', '/apikeys', { as: { 'api-secret-key': `999:${'A'.repeat(43)}=` } }),
  ]).flat();
  const statuses = (await Promise.all(works)).map(({ status }) => status);
  expect(new Set(statuses)).toEqual(new Set([200, 403, 401]));
  const ids = (await events(bed)).map(({ id }) => id);
  expect(ids).toEqual(Array.from({ length: 120 }, (_, index) => index + 1));
  expect(await verifyChain(bed.db)).toMatchObject({ intact: true, checked: 120 });
});

test('two processes that take turns on one database write one chain', async () => {
  await using place = await createTestLocation();
  using folder = mkdtempDisposableSync(path.join(tmpdir(), 'keyroom-chain-'));
  // A database in memory is nobody else's.
  const location = place.location === ':memory:' ? path.join(folder.path, 'keyroom.db') : place.location;
  await using bed = await createTestBed({ location });
  await using beside = await createBeside(bed);
  const { as } = await bed.signIn();
  const create = (where: TestBed, keyName: string) =>
    where.call('POST', '/apikeys', { as, body: { keyName, roleID: 2 } });
  for (let made = 0; made < 10; made += 1) await create(made % 2 ? bed : beside, `key ${made}`);
  expect(await verifyChain(bed.db)).toMatchObject({ intact: true, checked: 10 });
});

test('a transaction that fails leaves no event and no gap', async () => {
  await using bed = await createTestBed();
  const call = { db: bed.db, random: bed.random, now: bed.clock.now, origin: null };
  const work = inTransaction(call, async (tx) => {
    await record(tx, { event: 'settings_modified', description: 'never' });
    throw new Error('no');
  });
  await expect(work).rejects.toThrow('no');
  await record(call, { event: 'manager_started', description: 'once' });
  expect(await events(bed)).toMatchObject([{ id: 1, event: 'manager_started', actor_type: 'system' }]);
  expect(await verifyChain(bed.db)).toMatchObject({ intact: true, checked: 1 });
});

test('text of every kind is linked as it is stored', async () => {
  await using bed = await createTestBed();
  const call = { db: bed.db, random: bed.random, now: bed.clock.now, origin: '::1' };
  for (const name of ['é', 'é', '日本語 🔑', '\u2028', `"\\',|:\n\t`, ' ', 'x'.repeat(2000)]) {
    const target = { type: 'role', id: 1, name } as const;
    await record(call, {
      event: 'role_modified',
      target,
      description: name,
      before: { name },
      after: { [name]: name },
    });
  }
  expect(await verifyChain(bed.db)).toMatchObject({ intact: true, checked: 7 });
});
