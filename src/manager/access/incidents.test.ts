import { expect, test } from 'vitest';
import { type As, createTestBed, roles, type TestBed } from '#manager/testing.ts';
import { createMaker, makeCall, send } from './calls.ts';
import { expectations } from './expectations.ts';

const reads = Object.entries(expectations).filter(
  ([call, { by }]) => (call.startsWith('GET') || /\/search$/.test(call)) && by !== 'anyone',
);

test('a key of another manager is no key here, although one of that number is', async () => {
  await using one = await createTestBed({ seed: 'one' });
  await using other = await createTestBed({ seed: 'other' });
  const { key, as } = await one.createKey();
  const { key: namesake } = await other.createKey();
  expect(namesake.ID).toBe(key.ID);
  expect((await one.call('GET', '/apikeys', { as })).status).toBe(200);
  expect((await other.call('GET', '/apikeys', { as })).status).toBe(401);
  const { as: session } = await one.signIn();
  expect((await other.call('GET', '/apikeys', { as: session })).body.code).toBe('session_ended');
});

test('what is deleted, changed or renewed, the address says and no body', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  const make = createMaker(bed, as);
  const spared = { apikeys: await make.key(), administrators: await make.user(), roles: await make.role() };
  const list = async () =>
    JSON.stringify(
      await Promise.all(
        Object.entries(spared).map(async ([what, id]) => (await bed.call('GET', `/${what}/${id}`, { as })).body),
      ),
    );
  const before = await list();
  for (const [what, id] of Object.entries(spared)) {
    const body = { ID: id, id, IDs: [id], apiKeyID: id, administratorID: id, roleID: roles.auditor, secretKey: 'mine' };
    const other = { apikeys: make.key, administrators: make.user, roles: make.role }[what] ?? make.key;
    expect((await bed.call('POST', `/${what}/${await other()}`, { as, body })).status).toBe(200);
    expect((await bed.call('DELETE', `/${what}/${await other()}`, { as, body })).status).toBe(200);
  }
  expect(
    (await bed.call('POST', `/apikeys/${await make.key()}/secretkey`, { as, body: { ID: spared.apikeys } })).status,
  ).toBe(200);
  expect(await list()).toBe(before);
});

test('a person and a program with the same role are answered the same', async () => {
  await using bed = await createTestBed();
  const make = createMaker(bed, (await bed.signIn()).as);
  for (const roleID of [roles.fullAccess, roles.auditor, roles.readOnly]) {
    const [person, program] = [(await bed.signIn(roleID)).as, (await bed.createKey({ roleID })).as];
    for (const [call, expected] of reads.filter(([, { by }]) => by === 'both')) {
      if (call.includes('usage') || call.includes('system-events')) continue;
      const made = await makeCall(call, expected, make);
      // The first look of the key is written down with it.
      await send(bed, made, program);
      expect(await send(bed, made, program), call).toEqual(await send(bed, made, person));
    }
  }
});

/** Everything that is kept and must not be told: hashes, and what is encrypted. */
async function listHidden({ db }: TestBed): Promise<string[]> {
  const keys = await db.selectFrom('api_key').select('secret_hash').execute();
  const users = await db.selectFrom('administrator').select(['password_hash', 'mfa_secret', 'mfa_enrolment']).execute();
  const sessions = await db.selectFrom('session').select('id_hash').execute();
  const codes = await db.selectFrom('recovery_code').select('code_hash').execute();
  return [...keys, ...users, ...sessions, ...codes]
    .flatMap((row) => Object.values(row))
    .filter((text) => text !== null);
}

test('no read tells what is kept in secret, not even to whoever has every right', async () => {
  await using bed = await createTestBed();
  const { as, sID } = await bed.signIn();
  const { key, as: program } = await bed.createKey();
  await bed.call('POST', '/keyroom/mfa/enrolment', { as, body: { password: 'correct horse battery staple' } });
  await bed.db.updateTable('administrator').set({ mfa_secret: 'v1.sealed' }).execute();
  await bed.db.insertInto('recovery_code').values({ administrator_id: 1, code_hash: 'hash of a code' }).execute();
  const hidden = [...(await listHidden(bed)), sID, key.secretKey.split(':')[1] ?? ''];
  expect(hidden.length).toBeGreaterThan(8);
  const make = createMaker(bed, as);
  for (const [call, expected] of reads) {
    const callers: As[] = [expected.by === 'keys' ? program : as];
    for (const caller of callers) {
      const { status, text } = await send(bed, await makeCall(call, expected, make), caller);
      expect(status, call).toBe(200);
      for (const secret of hidden) expect(text, call).not.toContain(secret);
    }
  }
});
