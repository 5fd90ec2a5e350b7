import { expect, test } from 'vitest';
import { type Served, serve } from './wire.ts';

/** A collector that reads everything page by page, ten at a time, going on after the last ID; it never asks for an order. */
async function collect<Item extends { ID: number }>({ say, host, secretKey }: Served, path: string, list: string) {
  const items: Item[] = [];
  for (let last = 0; ; ) {
    const filter = { maxItems: 10, searchCriteria: [{ idValue: last, idTest: 'greater-than' }] };
    const body = JSON.stringify(filter);
    const headers = [
      ['Host', host],
      ['api-secret-key', secretKey],
      ['api-version', 'v1'],
      ['Content-Type', 'application/json'],
      ['Content-Length', String(body.length)],
    ] as const;
    const { json } = await say({ method: 'POST', target: `${path}/search`, headers, body });
    const page: Item[] = json[list];
    items.push(...page);
    last = page.at(-1)?.ID ?? last;
    if (page.length < 10) return items;
  }
}

test('a collector finds every key once, whatever the keys are called', async () => {
  await using served = await serve();
  const { as } = await served.bed.signIn();
  const names = Array.from({ length: 34 }, (_, index) => `key ${(index * 7) % 34}`);
  for (const keyName of names) await served.bed.call('POST', '/apikeys', { as, body: { keyName, roleID: 1 } });
  const found = await collect<{ ID: number; keyName: string }>(served, '/api/apikeys', 'apiKeys');
  expect(found.map(({ keyName }) => keyName)).toEqual(['automation', ...names]);
  expect(await collect(served, '/api/roles', 'roles')).toHaveLength(3);
  expect(await collect(served, '/api/administrators', 'administrators')).toHaveLength(3);
});

test('an empty page ends the collection when the last one was full', async () => {
  await using served = await serve();
  const { as } = await served.bed.signIn();
  for (let number = 1; number < 10; number += 1) {
    await served.bed.call('POST', '/apikeys', { as, body: { keyName: `key ${number}`, roleID: 1 } });
  }
  expect(await collect(served, '/api/apikeys', 'apiKeys')).toHaveLength(10);
});
