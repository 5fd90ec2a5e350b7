import type { Kysely } from 'kysely';
import type { Database } from '#manager/db/tables.ts';

/** What is kept of an administrator's second factor. Secrets are sealed. */
export interface StoredFactor {
  /** Whether it is asked for at signing in. */
  isOn: boolean;
  secret: string | null;
  /** The step of the last code that was taken. */
  lastStep: number | null;
  /** One that is not confirmed yet, good until `end`. */
  enrolment: { secret: string; end: number } | undefined;
}

export async function findFactor(db: Kysely<Database>, id: number): Promise<StoredFactor | undefined> {
  const row = await db
    .selectFrom('administrator')
    .select(['mfa_type', 'mfa_secret', 'mfa_last_step', 'mfa_enrolment', 'mfa_enrolment_end'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const { mfa_enrolment: secret, mfa_enrolment_end: end } = row;
  return {
    isOn: row.mfa_type === 'local-totp',
    secret: row.mfa_secret,
    lastStep: row.mfa_last_step,
    enrolment: secret !== null && end !== null ? { secret, end } : undefined,
  };
}

/** Replaces an enrolment that was not confirmed. */
export async function writeEnrolment(
  db: Kysely<Database>,
  id: number,
  { secret, end }: { secret: string; end: number },
): Promise<void> {
  const columns = { mfa_enrolment: secret, mfa_enrolment_end: end };
  await db.updateTable('administrator').set(columns).where('id', '=', id).execute();
}

const nothing = {
  mfa_enrolment: null,
  mfa_enrolment_end: null,
  mfa_failed_attempts: 0,
  mfa_unlock_time: null,
} as const;

/** `step`: of the code that confirmed it, which is good for nothing else. */
export async function switchOn(
  db: Kysely<Database>,
  id: number,
  { secret, step }: { secret: string; step: number },
): Promise<void> {
  const columns = { ...nothing, mfa_type: 'local-totp', mfa_secret: secret, mfa_last_step: step };
  await db.updateTable('administrator').set(columns).where('id', '=', id).execute();
}

/** Forgets the secret and the recovery codes. */
export async function switchOff(db: Kysely<Database>, id: number): Promise<void> {
  const columns = { ...nothing, mfa_type: 'none', mfa_secret: null, mfa_last_step: null };
  await db.updateTable('administrator').set(columns).where('id', '=', id).execute();
  await db.deleteFrom('recovery_code').where('administrator_id', '=', id).execute();
}

/** Takes the code of a step. False: it, or a later one, was taken before; of many at once, one is. */
export async function takeStep(db: Kysely<Database>, id: number, step: number): Promise<boolean> {
  const row = await db
    .updateTable('administrator')
    .set({ mfa_last_step: step })
    .where('id', '=', id)
    .where((or) => or.or([or('mfa_last_step', 'is', null), or('mfa_last_step', '<', step)]))
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function hasRecoveryCode(db: Kysely<Database>, id: number, hash: string): Promise<boolean> {
  const row = await db
    .selectFrom('recovery_code')
    .select('id')
    .where('administrator_id', '=', id)
    .where('code_hash', '=', hash)
    .executeTakeFirst();
  return row !== undefined;
}

/** False: no code with this hash was left; of many at once, one takes it. */
export async function takeRecoveryCode(db: Kysely<Database>, id: number, hash: string): Promise<boolean> {
  const row = await db
    .deleteFrom('recovery_code')
    .where('administrator_id', '=', id)
    .where('code_hash', '=', hash)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function countRecoveryCodes(db: Kysely<Database>, id: number): Promise<number> {
  const { count } = await db
    .selectFrom('recovery_code')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('administrator_id', '=', id)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Puts the codes in the place of those there are. */
export async function replaceRecoveryCodes(db: Kysely<Database>, id: number, hashes: string[]): Promise<void> {
  await db.deleteFrom('recovery_code').where('administrator_id', '=', id).execute();
  const rows = hashes.map((hash) => ({ administrator_id: id, code_hash: hash }));
  await db.insertInto('recovery_code').values(rows).execute();
}
