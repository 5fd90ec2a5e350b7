import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allRights } from '#contract/rightsTree.ts';
import { engineOf } from '#manager/db/engine.ts';
import { createBeside, createTestBed, roles, type TestBed } from '#manager/testing.ts';
import { isWhole, readPowers } from './power.ts';

/** Whether somebody is left who has every right and may come in, told by the rows alone. */
async function isAnybodyLeft(bed: TestBed): Promise<boolean> {
  const powers = await readPowers(bed);
  const users = await bed.db
    .selectFrom('administrator')
    .innerJoin('role', 'role.id', 'administrator.role_id')
    .select(['role_id', 'allow_user_interface', 'allow_web_service'])
    .where('active', '=', 1)
    .execute();
  return users.some((user) => {
    const power = powers.get(user.role_id);
    return power && isWhole(power) && (user.allow_user_interface === 1 || user.allow_web_service === 1);
  });
}

const less = { platformRights: { alertRights: { canDismissGlobalAlerts: false } } };
const weakening = fc.constantFrom<object>(
  { rights: less },
  { canOnlyManipulateUsersWithEqualOrLesserRights: true },
  { allowUserInterface: false, allowWebService: false },
);
const restoring = fc.constant<object>({
  rights: allRights,
  canOnlyManipulateUsersWithEqualOrLesserRights: false,
  allowUserInterface: true,
  allowWebService: true,
});
const user = fc.nat(3);
const toUser = (body: object) => user.map((at) => ({ method: 'POST', of: 'user', at, body }));
const toRole = (change: fc.Arbitrary<object>) => change.map((body) => ({ method: 'POST', of: 'role', at: 0, body }));
const call = fc.oneof(
  user.map((at) => ({ method: 'DELETE', of: 'user', at, body: undefined })),
  toUser({ active: false }),
  toUser({ active: true }),
  toUser({ roleID: roles.auditor }),
  toUser({ roleID: roles.fullAccess }),
  toRole(weakening),
  toRole(restoring),
);

test('whatever two do at once, again and again, somebody with every right is left', { timeout: 120_000 }, async () => {
  const rounds = fc.array(fc.tuple(call, call), { minLength: 3, maxLength: 12 });
  const property = fc.asyncProperty(rounds, async (pairs) => {
    await using bed = await createTestBed();
    await using other = engineOf(bed.db) === 'postgres' ? await createBeside(bed) : undefined;
    const everything = await bed.addRole({ name: 'Everything', rights: allRights });
    const callers = [(await bed.createKey()).as, (await bed.createKey()).as] as const;
    await bed.db.deleteFrom('administrator').execute();
    const ids: number[] = [];
    for (const [at, roleID] of [roles.fullAccess, everything, everything, roles.auditor].entries()) {
      ids.push(await bed.addAdministrator(`user ${at}`, roleID));
    }
    for (const pair of pairs) {
      const answers = pair.map(({ method, of, at, body }, caller) => {
        const path = of === 'role' ? `/roles/${everything}` : `/administrators/${ids[at]}`;
        return ((caller === 1 && other) || bed).call(method, path, { as: callers[caller] ?? {}, body });
      });
      for (const { status } of await Promise.all(answers)) expect([200, 404, 409]).toContain(status);
      expect(await isAnybodyLeft(bed)).toBe(true);
    }
  });
  await fc.assert(property, { numRuns: 15 });
});
