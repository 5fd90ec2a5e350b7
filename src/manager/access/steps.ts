import fc from 'fast-check';
import { type TestBed, testPassword } from '#manager/testing.ts';
import { rightsOf, someRights } from './power.ts';

const table = { apikeys: 'api_key', administrators: 'administrator', roles: 'role' } as const;

const place = fc.nat(30);

/** One thing that somebody tries to do to a key, a user or a role, whichever they fall on. */
export const step = fc.record({
  what: fc.constantFrom('apikeys', 'apikeys', 'administrators', 'roles'),
  verb: fc.constantFrom('create', 'modify', 'remove', 'replace'),
  /** Who, to what, with which role: places among those there are at that moment. */
  by: place,
  at: place,
  roleAt: place,
  power: fc.record({
    rights: fc.option(fc.subarray(someRights).map(rightsOf), { nil: undefined }),
    canOnlyManipulateUsersWithEqualOrLesserRights: fc.option(fc.boolean(), { nil: undefined }),
  }),
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

async function idAt({ db }: TestBed, what: Step['what'], at: number): Promise<number> {
  const rows = await db.selectFrom(table[what]).select('id').orderBy('id').execute();
  return rows[at % rows.length]?.id ?? 0;
}

const names = {
  apikeys: (keyName: string) => ({ keyName }),
  administrators: (username: string) => ({ username, password: testPassword }),
  roles: (name: string) => ({ name }),
};

/** The call that the step comes to. `name`: of what it creates. */
export async function toCall(bed: TestBed, { what, verb, at, roleAt, power }: Step, name: string) {
  const path = `/${what}/${await idAt(bed, what, at)}`;
  const body = what === 'roles' ? power : { roleID: await idAt(bed, 'roles', roleAt) };
  switch (verb) {
    case 'create':
      return { method: 'POST', path: `/${what}`, body: { ...names[what](name), ...body } };
    case 'modify':
      return { method: 'POST', path, body };
    case 'remove':
      return { method: 'DELETE', path };
    case 'replace':
      return what === 'apikeys'
        ? { method: 'POST', path: `${path}/secretkey` }
        : { method: 'POST', path, body: what === 'roles' ? {} : { password: 'another good password' } };
  }
}
