import fc from 'fast-check';
import { expect, test } from 'vitest';
import { actorType, eventLevel, targetType } from '#contract/systemEvents.ts';
import { createTestBed, roles, type TestBed } from '#manager/testing.ts';
import { appendEvents } from './append.ts';
import type { UnlinkedEvent } from './chain.ts';

const names = ['signed_in', 'api_key_created', 'something_new'] as const;

const eventRow: fc.Arbitrary<UnlinkedEvent> = fc.record({
  time: fc.integer({ min: 0, max: 30 }),
  level: fc.constantFrom(...eventLevel.options),
  event: fc.constantFrom(...names),
  actor_type: fc.constantFrom(...actorType.options),
  actor_id: fc.option(fc.integer({ min: 1, max: 2 })),
  actor_name: fc.option(fc.constantFrom('Ada', 'Grace')),
  origin: fc.option(fc.constantFrom('10.0.0.1', '::1')),
  target_type: fc.constantFrom(...targetType.options),
  target_id: fc.integer({ min: 1, max: 2 }),
  target_name: fc.constantFrom('Straße', 'ci'),
  description: fc.constantFrom('ＡＢＣ was locked out', 'nothing of note'),
  before: fc.constantFrom(null, '{"active":true}'),
  after: fc.constantFrom(null, '{"active":false}'),
});

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const ids = maybe(fc.integer({ min: 1, max: 2 }));

const filter = fc.record({
  maxItems: fc.integer({ min: 1, max: 50 }),
  from: maybe(fc.integer({ min: 0, max: 30 })),
  to: maybe(fc.integer({ min: 0, max: 30 })),
  levels: maybe(fc.subarray([...eventLevel.options])),
  events: maybe(fc.subarray([...names])),
  actor: maybe(fc.record({ type: fc.constantFrom(...actorType.options), ID: ids })),
  target: maybe(fc.record({ type: fc.constantFrom(...targetType.options), ID: ids })),
  text: maybe(fc.constantFrom('abc', 'ADA', 'strasse', '10.0.0', 'locked', 'ada\n')),
});

type Filter = (typeof filter)['generate'] extends (...given: never[]) => { value: infer Value } ? Value : never;

const folded = (text: string) => text.normalize('NFKC').toUpperCase().toLowerCase();

function naive(rows: (UnlinkedEvent & { id: number })[], asked: Filter): number[] {
  const { from = 0, to = 31, levels, events, actor, target, text = '' } = asked;
  const meets = (row: UnlinkedEvent) => {
    const texts = [row.description, row.actor_name, row.target_name, row.origin].map((part) => folded(part ?? ''));
    return (
      row.time >= from &&
      row.time < to &&
      (levels?.includes(row.level) ?? true) &&
      (events?.some((name) => name === row.event) ?? true) &&
      (!actor || (actor.type === row.actor_type && (actor.ID ?? row.actor_id) === row.actor_id)) &&
      (!target || (target.type === row.target_type && (target.ID ?? row.target_id) === row.target_id)) &&
      texts.some((part) => part.includes(folded(text)))
    );
  };
  const found = rows.filter(meets).sort((one, other) => other.time - one.time || other.id - one.id);
  return found.map(({ id }) => id);
}

async function searchAll(bed: TestBed, as: Readonly<Record<string, string>>, asked: object): Promise<number[]> {
  const found: number[] = [];
  for (let beforeID: number | undefined; ; ) {
    const { status, body } = await bed.call('POST', '/keyroom/system-events/search', {
      as,
      body: { ...asked, beforeID },
    });
    expect(status).toBe(200);
    found.push(...body.systemEvents.map(({ ID }: { ID: number }) => ID));
    beforeID = body.continueBefore;
    if (beforeID === undefined) return found;
  }
}

test('page by page every filter finds what it asks for, the latest first, and nothing else', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  const rows = fc.sample(eventRow, { numRuns: 120, seed: 1 });
  await bed.db.transaction().execute((tx) => appendEvents(tx, rows));
  const stored = rows.map((row, index) => ({ ...row, id: index + 1 }));
  await fc.assert(
    fc.asyncProperty(filter, async (asked) => {
      expect(await searchAll(bed, as, asked)).toEqual(naive(stored, asked));
    }),
  );
});

test('a search that finds little stops after 20 000 events, and says where to go on', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  const [row] = fc.sample(eventRow, 1);
  if (!row) throw new Error('No event');
  const plain = { ...row, time: 5, description: 'hay' };
  const rows = Array.from({ length: 20_501 }, (_, index) => ({ ...plain, id: index + 1, hash: '' }));
  rows[0] = { ...plain, id: 1, hash: '', description: 'needle' };
  for (let from = 0; from < rows.length; from += 500) {
    await bed.db
      .insertInto('system_event')
      .values(rows.slice(from, from + 500))
      .execute();
  }
  const search = (given: object) =>
    bed.call('POST', '/keyroom/system-events/search', { as, body: { text: 'needle', ...given } });
  const { body } = await search({});
  expect(body).toEqual({ systemEvents: [], continueBefore: 502 });
  const rest = await search({ beforeID: body.continueBefore });
  expect(rest.body.systemEvents).toMatchObject([{ ID: 1, description: 'needle' }]);
  expect(rest.body.continueBefore).toBeUndefined();
});

test('an event is told with its fields as they were and as they are, and nothing that is unset', async () => {
  await using bed = await createTestBed();
  const { as, administratorID } = await bed.signIn();
  await bed.call('POST', '/apikeys', { as, body: { keyName: 'ci', roleID: 2 } });
  await bed.call('POST', '/apikeys/1', { as, body: { active: false } });
  const { body } = await bed.call('POST', '/keyroom/system-events/search', { as, body: { maxItems: 1 } });
  expect(body).toEqual({
    systemEvents: [
      {
        ID: 2,
        time: bed.clock.now,
        level: 'info',
        event: 'api_key_locked',
        description: 'The API key ci (ID 1) was locked out.',
        actor: { type: 'administrator', ID: administratorID, name: 'administrator-1' },
        origin: '127.0.0.1',
        target: { type: 'api_key', ID: 1, name: 'ci' },
        before: { active: true },
        after: { active: false },
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ],
    continueBefore: 2,
  });
});

test('one event is found by its ID', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  await bed.createKey();
  await bed.createKey();
  const find = async (ID: number) => {
    const { body } = await bed.call('POST', '/keyroom/system-events/search', { as, body: { ID } });
    return body.systemEvents.map((event: { ID: number }) => event.ID);
  };
  expect([await find(2), await find(3)]).toEqual([[2], []]);
});

test('an event that was tampered with hides none of those around it', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  await bed.createKey();
  await bed.db.updateTable('system_event').set({ after: '{"half' }).execute();
  const { status, body } = await bed.call('POST', '/keyroom/system-events/search', { as });
  expect(status).toBe(200);
  expect(body.systemEvents).toMatchObject([{ after: { unreadable: '{"half' } }]);
});

test.for([
  { maxItems: 0 },
  { maxItems: 5001 },
  { beforeID: 'x' },
  { from: 1e17 },
  { levels: ['fatal'] },
  { events: 'signed_in' },
  { events: Array.from({ length: 101 }, () => 'x') },
  { actor: { type: 'robot' } },
  { target: { ID: 1 } },
  { text: 'x'.repeat(255) },
  { text: 'a\0' },
])('a filter that makes no sense is refused: %j', async (body) => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  const reply = await bed.call('POST', '/keyroom/system-events/search', { as, body });
  expect(reply.status).toBe(400);
  expect(reply.body).toMatchObject({
    code: 'invalid',
    errors: [{ path: expect.any(String), message: expect.any(String) }],
  });
});

test('who may not see system information sees no events', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn(roles.auditor);
  expect((await bed.call('POST', '/keyroom/system-events/search', { as })).status).toBe(403);
  expect((await bed.call('POST', '/keyroom/system-events/verification', { as })).status).toBe(403);
});
