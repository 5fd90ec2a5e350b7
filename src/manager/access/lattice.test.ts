import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allRights } from '#contract/rightsTree.ts';
import { type As, createTestBed, roles, type TestBed } from '#manager/testing.ts';
import { exceeds, type Power, readPowers, rightsOf, someRights } from './power.ts';
import { step, toCall } from './steps.ts';

const steps = fc.array(step, { minLength: 5, maxLength: 25 });
const enough = someRights.filter((right) => /apikeyRights|administratorRoleRights|canEditAdministrator/.test(right));
const manyRights = fc.subarray(someRights).map((more) => rightsOf([...more, ...enough]));
const patience = { timeout: 60_000 };

/** Everything about roles that exceed a power, and about keys and users that have them. */
async function readAbove(bed: TestBed, above: readonly number[]) {
  const { db } = bed;
  const ofKeys = ['id', 'name', 'role_id', 'secret_hash', 'active', 'expiry_date'] as const;
  const ofUsers = ['id', 'username', 'role_id', 'password_hash', 'active'] as const;
  const of = (rows: readonly { role_id: number }[]) => rows.filter(({ role_id }) => above.includes(role_id));
  return {
    keys: of(await db.selectFrom('api_key').select(ofKeys).orderBy('id').execute()),
    users: of(await db.selectFrom('administrator').select(ofUsers).orderBy('id').execute()),
    roles: [...(await readPowers(bed))].filter(([id]) => above.includes(id)),
  };
}

/** Somebody of each role, so that there is whom to reach for. */
async function populate(bed: TestBed, roleIDs: readonly number[]): Promise<void> {
  for (const roleID of roleIDs) {
    await bed.createKey({ roleID });
    await bed.addAdministrator(`user of ${roleID}`, roleID);
  }
}

test(
  'whatever a confined caller does, and the keys it gets hold of, nothing above it is touched and nothing rises',
  patience,
  async () => {
    const property = fc.asyncProperty(manyRights, steps, async (rights, tries) => {
      await using bed = await createTestBed();
      const own: Power = { rights, confined: true };
      const ownRole = await bed.addRole({ name: 'Own', rights, lesserOnly: true });
      const higher = await bed.addRole({ name: 'Higher', rights: allRights, lesserOnly: true });
      const free = await bed.addRole({ name: 'Free', rights });
      await populate(bed, [higher, free, roles.fullAccess]);
      const hands: As[] = [(await bed.signIn(ownRole)).as];
      const above = [...(await readPowers(bed))].filter(([, power]) => exceeds(power, own)).map(([id]) => id);
      const before = await readAbove(bed, above);
      for (const [at, each] of tries.entries()) {
        const { method, path, body } = await toCall(bed, each, `made ${at}`);
        const answer = await bed.call(method, path, { as: hands[each.by % hands.length] ?? {}, body });
        if (answer.body?.secretKey) hands.push({ 'api-secret-key': answer.body.secretKey });
      }
      expect(await readAbove(bed, above)).toEqual(before);
      const risen = [...(await readPowers(bed))].filter(([id, power]) => !above.includes(id) && exceeds(power, own));
      expect(risen).toEqual([]);
    });
    await fc.assert(property, { numRuns: 12 });
  },
);

test.each(['a key', 'a session'])(
  'whatever %s does that is not confined, it does not raise itself',
  patience,
  async (kind) => {
    const property = fc.asyncProperty(manyRights, steps, async (rights, tries) => {
      await using bed = await createTestBed();
      const roleID = await bed.addRole({ name: 'Own', rights });
      await populate(bed, [roleID, roles.fullAccess]);
      const caller = kind === 'a key' ? await bed.createKey({ roleID }) : await bed.signIn(roleID);
      const readSelf = () =>
        'key' in caller
          ? bed.db
              .selectFrom('api_key')
              .select(['role_id', 'expiry_date', 'active'])
              .where('id', '=', caller.key.ID)
              .execute()
          : bed.db
              .selectFrom('administrator')
              .select(['role_id', 'active'])
              .where('id', '=', caller.administratorID)
              .execute();
      const before = await readSelf();
      for (const [at, each] of tries.entries()) {
        const { method, path, body } = await toCall(bed, each, `made ${at}`);
        await bed.call(method, path, { as: caller.as, body });
        const power = (await readPowers(bed)).get(roleID);
        expect(power && exceeds(power, { rights, confined: false })).toBe(false);
      }
      const after = await readSelf();
      if (kind === 'a session' || after.length > 0) expect(after).toEqual(before);
    });
    await fc.assert(property, { numRuns: 12 });
  },
);
