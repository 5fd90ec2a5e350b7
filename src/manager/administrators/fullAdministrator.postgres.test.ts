import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { allRights } from '#contract/rightsTree.ts';
import { lockFor } from '#manager/db/guard.ts';
import { createTestBed, type Reply, roles, type TestBed } from '#manager/testing.ts';

/** How many transactions wait for a lock. */
async function countWaiting({ db }: TestBed): Promise<number> {
  const { rows } = await sql<{ waiting: number }>`
    select count(*) as waiting from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`.execute(db);
  return rows[0]?.waiting ?? 0;
}

/** Carries calls out so that every one of them has begun its transaction before any can end it: no event can be written. */
async function atOnce(bed: TestBed, calls: (() => Promise<Reply>)[]): Promise<number[]> {
  const answers = await bed.db.transaction().execute(async (tx) => {
    await sql`lock table system_event in share mode`.execute(tx);
    const begun = calls.map((call) => call());
    while ((await countWaiting(bed)) < calls.length);
    return begun;
  });
  return (await Promise.all(answers)).map(({ status }) => status).sort();
}

test('whatever takes power away waits for others that do', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  const role = await bed.addRole({ name: 'Everything', rights: allRights });
  const id = await bed.addAdministrator('somebody');
  for (const { method = 'POST', path, body } of [
    { path: `/roles/${role}`, body: { allowUserInterface: false } },
    { path: `/administrators/${id}`, body: { active: false } },
    { path: `/administrators/${id}`, body: { roleID: roles.auditor } },
    { method: 'DELETE', path: `/administrators/${id}` },
  ]) {
    let isDone = false;
    const answer = await bed.db.transaction().execute(async (tx) => {
      await lockFor(tx, 'administrators');
      const begun = bed.call(method, path, { as, body }).finally(() => {
        isDone = true;
      });
      while (!isDone && (await countWaiting(bed)) === 0);
      expect(isDone).toBe(false);
      return { begun };
    });
    expect((await answer.begun).status).toBe(200);
  }
});

test('of two transactions that take the last ones away, one is undone', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.createKey();
  await bed.db.deleteFrom('administrator').execute();
  const role = await bed.addRole({ name: 'Everything', rights: allRights });
  const a = await bed.addAdministrator('a');
  await bed.addAdministrator('b', role);
  const call = (method: string, path: string, body?: object) => () => bed.call(method, path, { as, body });
  const weaken = call('POST', `/roles/${role}`, { canOnlyManipulateUsersWithEqualOrLesserRights: true });
  expect(await atOnce(bed, [call('DELETE', `/administrators/${a}`), weaken])).toEqual([200, 409]);
});

test('of two people who take each other’s power, one has it in the end', async () => {
  for (const body of [{ roleID: roles.auditor }, { active: false }]) {
    await using bed = await createTestBed();
    const [one, other] = [await bed.signIn(), await bed.signIn()];
    const take = (from: typeof one, by: typeof one) => () =>
      bed.call('POST', `/administrators/${from.administratorID}`, { as: by.as, body });
    const statuses = await atOnce(bed, [take(one, other), take(other, one)]);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
  }
});

test('two changes to different fields of one user, or one role, are both kept', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  const id = await bed.addAdministrator('somebody', roles.auditor);
  for (const path of [`/administrators/${id}`, `/roles/${roles.auditor}`]) {
    const name = path.startsWith('/roles') ? { allowUserInterface: false } : { fullName: 'Some Body' };
    const change = (body: object) => () => bed.call('POST', path, { as, body });
    expect(await atOnce(bed, [change({ description: 'kept' }), change(name)])).toEqual([200, 200]);
    expect((await bed.call('GET', path, { as })).body).toMatchObject({ description: 'kept', ...name });
  }
});
