import { type Kysely, sql } from 'kysely';

/**
 * When a key's secret was handed out, and first used. Of keys there are, the events tell the one. Where they are too old to be
 * kept, or the secret has been used and nobody has written down since when, it stays unknown.
 */
export const handover = {
  async up(db: Kysely<never>): Promise<void> {
    await db.schema.alterTable('api_key').addColumn('secret_created', 'bigint').execute();
    await db.schema.alterTable('api_key').addColumn('secret_first_used', 'bigint').execute();
    await sql`update api_key set secret_created = (select max(time) from system_event where target_type = 'api_key'
      and target_id = api_key.id and event in ('api_key_created', 'api_key_secret_replaced'))`.execute(db);
    await sql`update api_key set secret_created = null where last_sign_in >= secret_created`.execute(db);
  },
};
