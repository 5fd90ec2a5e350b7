import { expect, test } from 'vitest';
import { createBeside, createTestBed, type TestBed } from '#manager/testing.ts';
import { verifyChain } from './verify.ts';

test('two processes that write at once wait for each other, and write one chain', async () => {
  await using bed = await createTestBed();
  await using beside = await createBeside(bed);
  const { as } = await bed.signIn();
  const create = (where: TestBed, keyName: string) =>
    where.call('POST', '/apikeys', { as, body: { keyName, roleID: 2 } });
  const lock = (where: TestBed, id: number) => where.call('POST', `/apikeys/${id}`, { as, body: { active: false } });
  const numbers = Array.from({ length: 60 }, (_, index) => index);
  const made = await Promise.all(numbers.map((index) => create(index % 2 ? bed : beside, `key ${index}`)));
  const locked = await Promise.all(made.map(({ body }, index) => lock(index % 2 ? beside : bed, body.ID)));
  expect(new Set([...made, ...locked].map(({ status }) => status))).toEqual(new Set([200]));
  expect(await verifyChain(bed.db)).toMatchObject({ intact: true, checked: 120 });
});
