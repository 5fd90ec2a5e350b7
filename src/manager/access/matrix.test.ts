import { expect, test } from 'vitest';
import { type Access, type Endpoint, rightOf } from '#contract/endpoint.ts';
import { buildRights } from '#contract/rightsTree.ts';
import { type As, createTestBed, roles, type TestBed } from '#manager/testing.ts';
import { createMaker, dump, listEndpoints, makeCall, nameOf, send } from './calls.ts';
import { type Expectation, expectations } from './expectations.ts';
import { addEndedSessions, addRefusedKeys, addTwoIdentities, addUnproven } from './strangers.ts';

const calls = Object.entries(expectations).map(([call, expected]) => ({ call, expected }));
const guarded = calls.filter(({ expected }) => expected.by !== 'anyone');
const governing = [...new Set(calls.flatMap(({ expected: { needs } }) => (needs ? [needs] : [])))];

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

/** Who calls as a key and in a session, with the same role. */
async function addBoth(bed: TestBed, roleID: number): Promise<{ key: As; session: As }> {
  return { key: (await bed.createKey({ roleID })).as, session: (await bed.signIn(roleID)).as };
}

const everyKind: readonly ('key' | 'session')[] = ['key', 'session'];
const letsIn = ({ by }: Expectation, kind: 'key' | 'session') => by === 'both' || by === `${kind}s`;

/** Gives the role these rights and no other, as a change through the API does. */
async function grant({ db }: TestBed, roleID: number, rights: object): Promise<void> {
  await db
    .updateTable('role')
    .set((role) => ({ rights: JSON.stringify(rights), version: role('version', '+', 1) }))
    .where('id', '=', roleID)
    .execute();
}

test.each(calls)('$call asks everybody who they are, unless it is for anyone', async ({ call, expected }) => {
  await using bed = await createTestBed();
  const [refusedKeys, ended] = [await addRefusedKeys(bed), await addEndedSessions(bed)];
  const [unproven, twice] = [await addUnproven(bed), await addTwoIdentities(bed)];
  const make = createMaker(bed, (await bed.signIn()).as);
  const made = await makeCall(call, expected, make);
  const before = await dump(bed);
  const answers = async (strangers: Record<string, As>) => {
    const found = new Map<string, string[]>();
    for (const [who, as] of Object.entries(strangers)) {
      const { status, text } = await send(bed, made, as);
      const answer = expected.by === 'anyone' ? String(status) : `${status} ${text}`;
      found.set(answer, [...(found.get(answer) ?? []), who]);
    }
    return [...found.keys()].map((answer) => answer.replace(/"message":"[^"]*",?/, ''));
  };
  const all = { nobody: {}, ...refusedKeys, ...ended, ...unproven, ...twice };
  if (expected.by === 'anyone') {
    expect(await answers(all)).toEqual([String(expected.status ?? 200)]);
    return;
  }
  expect(await answers({ nobody: {} })).toEqual(['401 {"code":"not_authenticated"}']);
  expect(await answers(refusedKeys)).toEqual(['401 {"code":"not_authenticated"}']);
  expect(await answers(ended)).toEqual(['401 {"code":"session_ended"}']);
  expect(await answers(twice)).toEqual(['400 {"code":"malformed"}']);
  if (!expected.cookieAlone) expect(await answers(unproven)).toEqual(['401 {"code":"not_authenticated"}']);
  expect(await dump(bed)).toBe(before);
});

test.each(guarded)(
  '$call is refused to whoever may not, leaves an event and nothing else',
  async ({ call, expected }) => {
    await using bed = await createTestBed();
    const own = await bed.addRole({ name: 'Own', rights: {} });
    const callers = await addBoth(bed, own);
    const builtIn = [
      { roleID: roles.auditor, ...(await addBoth(bed, roles.auditor)) },
      { roleID: roles.readOnly, ...(await addBoth(bed, roles.readOnly)) },
      { roleID: roles.fullAccess, ...(await addBoth(bed, roles.fullAccess)) },
    ];
    const made = await makeCall(call, expected, createMaker(bed, (await bed.signIn()).as));
    const gone = { ...made, address: made.address.replace(/\/\d+(?=\/|$)/, '/999') };
    const before = await dump(bed);
    let refusals = 0;
    const expectRefusal = async (as: As, which = made) => {
      const { status, text } = await send(bed, which, as);
      expect([status, JSON.parse(text).code]).toEqual([403, 'forbidden']);
      refusals += 1;
      return text;
    };
    for (const kind of everyKind) {
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
        expect(await expectRefusal(callers[kind], gone)).toBe(await expectRefusal(callers[kind]));
      }
      for (const { roleID, ...both } of builtIn) {
        const may = roleID === roles.fullAccess || expected.lets?.includes(roleID);
        if (!isIn || !may) await expectRefusal(both[kind]);
      }
    }
    await grant(bed, own, {});
    const denied = await bed.db.selectFrom('system_event').selectAll().where('event', '=', 'access_denied').execute();
    expect(denied).toHaveLength(refusals);
    for (const { level, actor_id, description } of denied) {
      expect([level, actor_id === null]).toEqual(['warning', false]);
      expect(description).toContain(call.replace(' /api', ' '));
    }
    expect(await dump(bed)).toBe(before);
  },
);

test.each(guarded)('$call is carried out for whoever has the one right it needs', async ({ call, expected }) => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  const make = createMaker(bed, as);
  const one = await bed.addRole({ name: 'One', rights: buildRights((right) => right === expected.needs) });
  const confined = await bed.addRole({ name: 'Confined', rights: buildRights(() => true), lesserOnly: true });
  for (const roleID of [one, confined, roles.fullAccess, ...(expected.lets ?? [])]) {
    const callers = await addBoth(bed, roleID);
    for (const kind of everyKind.filter((each) => letsIn(expected, each))) {
      const { status, text } = await send(bed, await makeCall(call, expected, make), callers[kind]);
      expect({ roleID, kind, status, text }).toMatchObject({ status: expected.status ?? 200 });
    }
  }
});

const readings = guarded.filter(({ call }) => call.startsWith('GET'));

test.each(readings)('HEAD asks for the same as $call', async ({ call, expected }) => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  const made = { ...(await makeCall(call, expected, createMaker(bed, as))), method: 'HEAD' };
  const { key, session } = await addBoth(bed, await bed.addRole({ name: 'Nothing', rights: {} }));
  expect((await send(bed, made, {})).status).toBe(401);
  for (const kind of everyKind) {
    const { status, text } = await send(bed, made, { key, session }[kind]);
    expect({ status, text }).toEqual({ status: letsIn(expected, kind) && !expected.needs ? 200 : 403, text: '' });
  }
});
