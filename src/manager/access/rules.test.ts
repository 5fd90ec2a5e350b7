import { expect, test } from 'vitest';
import { type Rule, rules, rulesOf } from '#contract/access.ts';
import type { Rights } from '#contract/rights.ts';
import { allRights, buildRights } from '#contract/rightsTree.ts';
import { type As, createTestBed, roles, type TestBed } from '#manager/testing.ts';
import { createMaker, dump, type Made, makeCall, nameOf, send } from './calls.ts';
import { type Expectation, expectations } from './expectations.ts';

/** Somebody who has the right, and what they send in breach of the rule. */
interface Breach {
  as: As;
  made: Made;
}

/** How a rule is broken by the calls that can be about such a thing. */
interface Attempt {
  concerns(call: string, expected: Expectation): boolean;
  breach(bed: TestBed, call: string, expected: Expectation): Promise<Breach>;
}

const ofRoles = (call: string) => call.includes('/roles/:id');
const ofUsers = (call: string) => call.includes('/administrators/:id');

/** The call about that object, with a body of its own where one is given. */
function about(call: string, id: number, body?: object): Made {
  const [method = '', path = ''] = call.split(' ');
  return { method, address: path.replace(':id', String(id)), body };
}

/** A caller who is confined, and an object whose role may do more in one of two ways. */
function reachingFor(power: { confined: boolean; rights: Rights }): Attempt {
  return {
    concerns: (_call, { needs, ready }) => needs !== undefined && ready !== undefined,
    async breach(bed, call, expected) {
      const { as: full } = await bed.signIn();
      const { confined, rights } = power;
      const higher = await bed.addRole({ name: 'Higher', rights, lesserOnly: confined });
      const make = createMaker(bed, full, higher, { rights, canOnlyManipulateUsersWithEqualOrLesserRights: confined });
      const confinedRights = buildRights((right) => right.startsWith('platformRights.'));
      const own = await bed.addRole({ name: 'Confined', rights: confinedRights, lesserOnly: true });
      const { as } = expected.by === 'keys' ? await bed.createKey({ roleID: own }) : await bed.signIn(own);
      return { as, made: await makeCall(call, expected, make) };
    },
  };
}

const account: Attempt = {
  concerns: ofUsers,
  async breach(bed, call, expected) {
    await bed.signIn();
    const { as, administratorID } = await bed.signIn();
    const made = await makeCall(call, expected, { ...createMaker(bed, as), user: async () => administratorID });
    return { as, made };
  },
};

const raising: Attempt = {
  concerns: (call) => ofRoles(call) || /apikeys\/(:id|current)/.test(call),
  async breach(bed, call) {
    const rights = buildRights((right) => /\.(apikey|administratorRole)Rights\./.test(right));
    const role = await bed.addRole({ name: 'Own', rights });
    const { key, as } = await bed.createKey({ roleID: role });
    if (ofRoles(call)) return { as, made: about(call, role, { rights: allRights }) };
    return { as, made: about(call, key.ID, { roleID: roles.fullAccess }) };
  },
};

const ownFieldsOnly: Attempt = {
  concerns: (call) => /^(GET|POST) \/api\/administrators\/:id$/.test(call),
  async breach(bed, call) {
    const { as, administratorID } = await bed.signIn(roles.auditor);
    return { as, made: about(call, administratorID, { description: 'more' }) };
  },
};

const builtIn: Attempt = {
  concerns: ofRoles,
  async breach(bed, call) {
    return { as: (await bed.signIn()).as, made: about(call, roles.readOnly, { description: 'mine' }) };
  },
};

const inUse: Attempt = {
  concerns: ofRoles,
  async breach(bed, call) {
    const held = await bed.addRole({ name: 'Held', rights: {} });
    await bed.addAdministrator('holder', held);
    return { as: (await bed.signIn()).as, made: about(call, held, { description: 'held' }) };
  },
};

const lastOne: Attempt = {
  concerns: (call) => ofRoles(call) || ofUsers(call),
  async breach(bed, call, expected) {
    const everything = await bed.addRole({ name: 'Everything', rights: allRights });
    const { as } = await bed.createKey();
    await bed.db.deleteFrom('administrator').execute();
    const last = await bed.addAdministrator('last', everything);
    if (ofRoles(call)) {
      return { as, made: about(call, everything, { canOnlyManipulateUsersWithEqualOrLesserRights: true }) };
    }
    return { as, made: await makeCall(call, expected, { ...createMaker(bed, as), user: async () => last }) };
  },
};

const isOfOneself = (call: string) => call === 'POST /api/administrators/:id';

const wrongPassword: Attempt = {
  concerns: (call) => isOfOneself(call) || /\/keyroom\/mfa\/(?!confirmation)\w/.test(call),
  async breach(bed, call) {
    const { as, administratorID } = await bed.signIn();
    const isOn = call.endsWith('/recovery-codes') ? 'local-totp' : 'none';
    await bed.db.updateTable('administrator').set({ mfa_type: isOn }).execute();
    const body = isOfOneself(call) ? { password: 'another good password' } : { password: 'not the password' };
    return { as, made: about(call, administratorID, body) };
  },
};

const another: Attempt = {
  concerns: (call) => call.includes(':handle'),
  async breach(bed, call) {
    const [one, other] = [await bed.signIn(), await bed.signIn()];
    const { body } = await bed.call('GET', '/keyroom/sessions', { as: other.as });
    const [method = '', path = ''] = call.split(' ');
    return { as: one.as, made: { method, address: path.replace(':handle', body.sessions[0].handle), body: undefined } };
  },
};

const attempts: Readonly<Record<Rule, readonly Attempt[]>> = {
  equalOrLesser: [
    reachingFor({ rights: allRights, confined: true }),
    reachingFor({
      rights: { platformRights: { administratorRights: { canEditAdministratorProperties: true } } },
      confined: false,
    }),
  ],
  notOneself: [account],
  notRaisingOneself: [raising],
  ownFields: [ownFieldsOnly],
  immutable: [builtIn],
  notInUse: [inUse],
  keepsFullAdministrator: [lastOne],
  ownOnly: [another],
  passwordAgain: [wrongPassword],
};

const guarded = Object.entries(expectations).filter(([, { by }]) => by !== 'anyone');
const named = (rule: Rule) =>
  [...rulesOf].filter(([, list]) => list.some((each) => each.rule === rule)).map(([endpoint]) => nameOf(endpoint));

/** What somebody reached for although they may not. A role in use, or a wrong password, is nothing of the kind. */
const recorded: readonly string[] = ['forbidden', 'own_account', 'immutable', 'last_administrator'];

/** Whether the call is refused as a breach of the rule. What is refused leaves everything as it was. */
async function isRefused(rule: Rule, attempt: Attempt, call: string, expected: Expectation): Promise<boolean> {
  if (!attempt.concerns(call, expected)) return false;
  await using bed = await createTestBed();
  const breach = await attempt.breach(bed, call, expected);
  const before = await dump(bed);
  const { status, text } = await send(bed, breach.made, breach.as);
  if (status === 200 || JSON.parse(text).code !== rules[rule]) return false;
  expect(await dump(bed), call).toBe(before);
  const events = await bed.db.selectFrom('system_event').select('event').where('event', '=', 'access_denied').execute();
  expect(events, call).toHaveLength(recorded.includes(rules[rule]) ? 1 : 0);
  return true;
}

const cases = Object.entries(attempts).flatMap(([rule, list]) =>
  list.map((attempt) => ({ rule: rule as Rule, attempt })),
);

test.each(cases)(
  '$rule is enforced in each call that the contract names it for, and in no other',
  { timeout: 60_000 },
  async ({ rule, attempt }) => {
    const refused: string[] = [];
    for (const [call, expected] of guarded) if (await isRefused(rule, attempt, call, expected)) refused.push(call);
    expect(refused.sort()).toEqual(named(rule).sort());
  },
);
