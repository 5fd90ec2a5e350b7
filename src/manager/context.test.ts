import { describe, expect, test } from 'vitest';
import { createAuthenticate } from './auth/authenticate.ts';
import { readCredentials } from './auth/credentials.ts';
import { CallerChanged, type Context, inTransaction } from './context.ts';
import { type As, createTestBed, type TestBed } from './testing.ts';

/** A caller who has been let in, and has done nothing yet. */
async function letIn({ db, clock, random }: TestBed, as: As): Promise<Context> {
  const call = { db, random, now: clock.now, origin: null };
  return { ...call, actor: await createAuthenticate(db)(call, readCredentials(as)) };
}

/** Changes something, and says whether it was let. */
async function changes(ctx: Context): Promise<boolean> {
  const change = inTransaction(ctx, async ({ db }) => {
    await db.updateTable('role').set({ description: 'changed' }).where('id', '=', 3).execute();
  });
  await change.catch((error) => expect(error).toBeInstanceOf(CallerChanged));
  const { description } = await ctx.db
    .selectFrom('role')
    .select('description')
    .where('id', '=', 3)
    .executeTakeFirstOrThrow();
  return description === 'changed';
}

describe('whoever was let in changes nothing any more once', () => {
  test.each<[what: string, method: string, path: string, body?: object]>([
    ['their key is locked out', 'POST', '/apikeys/1', { active: false }],
    ['their key has another role', 'POST', '/apikeys/1', { roleID: 3 }],
    ['their key has a new secret key', 'POST', '/apikeys/1/secretkey'],
    ['their key is deleted', 'DELETE', '/apikeys/1'],
  ])('%s', async (_what, method, path, body) => {
    await using bed = await createTestBed();
    const { as } = await bed.createKey();
    const { as: administrator } = await bed.signIn();
    const ctx = await letIn(bed, as);
    expect((await bed.call(method, path, { as: administrator, body })).status).toBe(200);
    expect(await changes(ctx)).toBe(false);
  });

  test('their session has ended', async () => {
    await using bed = await createTestBed();
    const { as } = await bed.signIn();
    const ctx = await letIn(bed, as);
    await bed.call('DELETE', '/sessions', { as });
    expect(await changes(ctx)).toBe(false);
  });

  test('they have another role in their session', async () => {
    await using bed = await createTestBed();
    const { as, administratorID } = await bed.signIn();
    const ctx = await letIn(bed, as);
    await bed.db.updateTable('administrator').set({ role_id: 3 }).where('id', '=', administratorID).execute();
    expect(await changes(ctx)).toBe(false);
  });
});

test('whoever was let in makes their change, whatever else was changed', async () => {
  await using bed = await createTestBed();
  const { key, as } = await bed.createKey();
  const { as: administrator } = await bed.signIn();
  const ctx = await letIn(bed, as);
  await bed.call('POST', `/apikeys/${key.ID}`, { as: administrator, body: { description: 'new' } });
  expect(await changes(ctx)).toBe(true);
});
