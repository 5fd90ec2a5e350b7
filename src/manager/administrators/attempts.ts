import { type Kysely, sql } from 'kysely';
import type { Attempt } from '#manager/auth/lockOut.ts';
import type { Database } from '#manager/db/tables.ts';

/** Where no number of attempts locks an account out. */
const never = 2 ** 31 - 1;

/** Wrong passwords and wrong codes are counted apart: neither kind locks out the other. */
const counters = {
  password: { count: 'failed_attempts', lock: 'unlock_time' },
  code: { count: 'mfa_failed_attempts', lock: 'mfa_unlock_time' },
} as const;

type What = keyof typeof counters;

/**
 * `countAttempt` in one statement: of any number of attempts at once no more are admitted than the limit allows.
 * `locksUntil`: this attempt has locked the account until then.
 */
export async function admitAttempt(
  db: Kysely<Database>,
  what: What,
  id: number,
  { now, attempts, lockOut }: Attempt,
): Promise<{ locksUntil: number | undefined } | undefined> {
  const { count, lock } = { count: sql.ref(counters[what].count), lock: sql.ref(counters[what].lock) };
  const next = sql`case when ${lock} is null then ${count} + 1 else 1 end`;
  const { rows } = await sql<{ until: number | null }>`update administrator set ${count} = ${next},
    ${lock} = case when ${next} >= ${Math.min(attempts, never)} then cast(${now + lockOut} as bigint) end
    where id = ${id} and active = 1 and (${lock} is null or ${lock} <= ${now})
    returning ${lock} as until`.execute(db);
  const [row] = rows;
  return row && { locksUntil: row.until ?? undefined };
}

/** Takes back what was counted, since the code was right. */
export async function forgetWrongCodes(db: Kysely<Database>, id: number): Promise<void> {
  const columns = { mfa_failed_attempts: 0, mfa_unlock_time: null };
  await db.updateTable('administrator').set(columns).where('id', '=', id).execute();
}
