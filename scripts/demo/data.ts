import type { Kysely } from 'kysely';
import { hashPassword } from '#manager/auth/passwords.ts';
import { migrate } from '#manager/db/migrate.ts';
import type { Database } from '#manager/db/tables.ts';
import { appendEvents } from '#manager/system-events/append.ts';
import { addUsage } from '#manager/usage/store.ts';
import { drawEvents } from './events.ts';
import { insertKeys } from './insertKeys.ts';
import { drawKeys } from './keys.ts';
import { createChoices } from './random.ts';
import { insertRoles } from './roles.ts';
import { withRotations } from './rotations.ts';
import { drawUsage } from './usage.ts';
import { demoUsers, insertUsers } from './users.ts';

export interface DemoOptions {
  /** A database without administrators and API keys, from `openDatabase`; its tables are made when they are missing. */
  db: Kysely<Database>;
  /** Milliseconds since the epoch: what the data is recent to. */
  clock: () => number;
  /** The same bytes give the same data. */
  random: (bytes: number) => Buffer;
  keys?: number;
  /** Where the administrator is, instead of Europe/Berlin. */
  timeZone?: string | undefined;
}

export interface SignIn {
  userName: string;
  password: string;
}

/** The sign-ins of an administrator with Full Access and of one with Read Only. */
export interface Demo {
  fullAccess: SignIn;
  readOnly: SignIn;
}

/** Three keys in five have full access or only read; the rest have a role made for their purpose. */
function weighRoles(roleIDs: ReadonlyMap<string, number>): number[] {
  const own = ['Agent Deployment', 'Inventory', 'Policy Editor'].map((name) => roleIDs.get(name) ?? 1);
  return [1, 1, 2, 2, 2, 3, 3, ...own, ...own];
}

/** Fills a database with API keys in every state, roles, administrators, events and usage, in one transaction. */
export async function seedDemo({ db, clock, random, keys: count = 1284, timeZone }: DemoOptions): Promise<Demo> {
  await migrate(db);
  const now = clock();
  const passwords = demoUsers.map(() => random(12).toString('base64url'));
  const passwordHashes = await Promise.all(passwords.map((password) => hashPassword(password, random)));
  const choices = createChoices(random);
  await db.transaction().execute(async (tx) => {
    const roleIDs = new Map([['Full Access', 1], ['Auditor', 2], ['Read Only', 3], ...(await insertRoles(tx))]);
    const persons = await insertUsers(tx, { roleIDs, passwordHashes, now, timeZone });
    const keys = withRotations(drawKeys(count, weighRoles(roleIDs), now, choices), now);
    await insertKeys(tx, keys);
    await appendEvents(tx, drawEvents({ keys, people: persons, roleIDs, now }, choices));
    await addUsage(tx, drawUsage(keys, now, choices));
  });
  const [fullAccess, readOnly] = demoUsers.map(({ userName }, place) => ({
    userName,
    password: passwords[place] ?? '',
  }));
  if (!fullAccess || !readOnly) throw new Error('The demo has lost its administrators.');
  return { fullAccess, readOnly };
}
