import { expect, test } from 'vitest';
import { type Access, type Endpoint, rightOf } from '#contract/endpoint.ts';
import { buildRights } from '#contract/rightsTree.ts';
import { type As, createTestBed, roles, type TestBed } from '#manager/testing.ts';
import { createMaker, dump, listEndpoints, makeCall, nameOf, send } from './calls.ts';
import { type Expectation, expectations } from './expectations.ts';
import { addEndedSessions, addRefusedKeys, addTwoIdentities, addUnproven } from './strangers.ts';

const patience = { timeout: 120_000 };
const calls = Object.entries(expectations);
const guarded = calls.filter(([, { by }]) => by !== 'anyone');
const governing = [...new Set(calls.flatMap(([, { needs }]) => (needs ? [needs] : [])))];

const kinds: Readonly<Record<Expectation['by'], Extract<Access, string>>> = {
  anyone: 'anyone',
  both: 'authenticated',
  sessions: 'session',
  keys: 'api_key',
};

function kindOf({ access }: Endpoint): string {
  if (typeof access === 'object') return 'of' in access ? access.of : 'authenticated';
  return access.includes('.') ? 'authenticated' : access;
}

test('every route there is carries out an endpoint that the table has, and the table has no other', async () => {
  await using bed = await createTestBed();
  const endpoints = await listEndpoints(bed);
  expect(endpoints.map(nameOf).sort()).toEqual(Object.keys(expectations).sort());
  for (const endpoint of endpoints) {
    const { by, needs } = expectations[nameOf(endpoint)] ?? {};
    expect([rightOf(endpoint), kindOf(endpoint)], nameOf(endpoint)).toEqual([needs, by && kinds[by]]);
  }
});

const callerKinds = ['key', 'session'] as const;
type Callers = Readonly<Record<(typeof callerKinds)[number], As>>;
const letsIn = ({ by }: Expectation, kind: keyof Callers) => by === 'both' || by === `${kind}s`;

/** Somebody who calls with a key and somebody in a session, with the same role. */
async function addBoth(bed: TestBed, roleID: number): Promise<Callers> {
  return { key: (await bed.createKey({ roleID })).as, session: (await bed.signIn(roleID)).as };
}

/** Gives the role these rights and no other. */
async function grant({ db }: TestBed, roleID: number, rights: object): Promise<void> {
  await db
    .updateTable('role')
    .set((role) => ({ rights: JSON.stringify(rights), version: role('version', '+', 1) }))
    .where('id', '=', roleID)
    .execute();
}

const withoutMessage = (text: string) => text.replace(/"message":"[^"]*",?/, '');

test(
  'every call asks everybody who they are unless it is for anyone, and answers all who are not let in alike',
  patience,
  async () => {
    await using bed = await createTestBed();
    const groups = [
      { of: { nobody: {} }, answer: '401 {"code":"not_authenticated"}' },
      { of: await addRefusedKeys(bed), answer: '401 {"code":"not_authenticated"}' },
      { of: await addEndedSessions(bed), answer: '401 {"code":"session_ended"}' },
      { of: await addUnproven(bed), answer: '401 {"code":"not_authenticated"}', proof: true },
      { of: await addTwoIdentities(bed), answer: '400 {"code":"malformed"}' },
    ];
    const make = createMaker(bed, (await bed.signIn()).as);
    for (const [call, expected] of calls) {
      const made = await makeCall(call, expected, make);
      const before = await dump(bed);
      for (const { of, answer, proof } of groups) {
        if (proof && expected.cookieAlone) continue;
        const answers = new Set<string>();
        for (const as of Object.values<As>(of)) {
          const { status, text } = await send(bed, made, as);
          answers.add(expected.by === 'anyone' ? String(status) : `${status} ${text}`);
        }
        const wanted = expected.by === 'anyone' ? String(expected.status ?? 200) : answer;
        expect([...answers].map(withoutMessage), `${call} by ${Object.keys(of)}`).toEqual([wanted]);
      }
      expect(await dump(bed), call).toBe(before);
    }
  },
);

test('every call is refused to whoever lacks the right, leaves an event and nothing else', patience, async () => {
  await using bed = await createTestBed();
  const own = await bed.addRole({ name: 'Own', rights: {} });
  const callers = await addBoth(bed, own);
  const builtIn = new Map<number, Callers>();
  for (const roleID of Object.values(roles)) builtIn.set(roleID, await addBoth(bed, roleID));
  const make = createMaker(bed, (await bed.signIn()).as);
  const refused: string[] = [];
  for (const [call, expected] of guarded) {
    const made = await makeCall(call, expected, make);
    const gone = { ...made, address: made.address.replace(/\/\d+(?=\/|$)/, '/999') };
    const before = await dump(bed);
    const expectRefusal = async (as: As, which = made) => {
      const { status, text } = await send(bed, which, as);
      expect([call, status, JSON.parse(text).code]).toEqual([call, 403, 'forbidden']);
      refused.push(call.replace(' /api', ' '));
      return text;
    };
    for (const kind of callerKinds) {
      const isIn = letsIn(expected, kind);
      for (const right of governing) {
        if (isIn && (!expected.needs || right === expected.needs)) continue;
        await grant(
          bed,
          own,
          buildRights((each) => each === right),
        );
        await expectRefusal(callers[kind]);
      }
      if (!isIn || expected.needs) {
        await grant(
          bed,
          own,
          buildRights((each) => each !== expected.needs),
        );
        expect(await expectRefusal(callers[kind], gone), call).toBe(await expectRefusal(callers[kind]));
      }
      for (const [roleID, both] of builtIn) {
        const may = roleID === roles.fullAccess || expected.lets?.includes(roleID);
        if (!isIn || !may) await expectRefusal(both[kind]);
      }
    }
    await grant(bed, own, {});
    expect(await dump(bed), call).toBe(before);
    bed.clock.advance(10_000);
  }
  const denied = await bed.db.selectFrom('system_event').selectAll().where('event', '=', 'access_denied').execute();
  expect(denied.map(({ description }) => description.split(' was refused')[0]).sort()).toEqual(refused.sort());
  expect(denied.every(({ level, actor_id }) => level === 'warning' && actor_id !== null)).toBe(true);
});

test('every call is carried out for whoever has the one right it needs', patience, async () => {
  await using bed = await createTestBed();
  const make = createMaker(bed, (await bed.signIn()).as);
  const one = await bed.addRole({ name: 'One', rights: {} });
  const confined = await bed.addRole({ name: 'Confined', rights: buildRights(() => true), lesserOnly: true });
  const known = new Map<number, Callers>();
  for (const [call, expected] of guarded) {
    await grant(
      bed,
      one,
      buildRights((right) => right === expected.needs),
    );
    for (const roleID of [one, confined, roles.fullAccess, ...(expected.lets ?? [])]) {
      const callers = known.get(roleID) ?? (await addBoth(bed, roleID));
      for (const kind of callerKinds.filter((each) => letsIn(expected, each))) {
        const { status, text } = await send(bed, await makeCall(call, expected, make), callers[kind]);
        expect({ call, roleID, kind, status, text }).toMatchObject({ status: expected.status ?? 200 });
      }
      if (expected.endsCaller) known.delete(roleID);
      else known.set(roleID, callers);
    }
    bed.clock.advance(10_000);
  }
});

test('HEAD asks for the same as GET', patience, async () => {
  await using bed = await createTestBed();
  const make = createMaker(bed, (await bed.signIn()).as);
  const callers = await addBoth(bed, await bed.addRole({ name: 'Nothing', rights: {} }));
  for (const [call, expected] of guarded.filter(([each]) => each.startsWith('GET'))) {
    const made = { ...(await makeCall(call, expected, make)), method: 'HEAD' };
    expect((await send(bed, made, {})).status, call).toBe(401);
    for (const kind of callerKinds) {
      const { status, text } = await send(bed, made, callers[kind]);
      const wanted = letsIn(expected, kind) && !expected.needs ? 200 : 403;
      expect({ call, status, text }).toEqual({ call, status: wanted, text: '' });
    }
  }
});
