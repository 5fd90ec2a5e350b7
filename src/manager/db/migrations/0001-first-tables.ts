import { type Kysely, sql } from 'kysely';
import { rightsOfFirstTables } from './0001-rights.ts';
import { addIDTo, foldedText } from './columns.ts';

function rightsWhere(grant: (right: string) => boolean): string {
  const tree = Object.entries(rightsOfFirstTables).map(([area, groups]) => [
    area,
    Object.fromEntries(
      Object.entries(groups).map(([group, names]) => [
        group,
        Object.fromEntries(names.split(' ').map((name) => [name, grant(`${group}.${name}`)])),
      ]),
    ),
  ]);
  return JSON.stringify(Object.fromEntries(tree));
}

const auditorRights = new Set([
  'computerRights.canViewNotRelatedToComputers',
  'computerRights.canViewOtherComputers',
  'policyRights.canViewOtherPolicies',
]);

const builtInRoles = [
  { name: 'Full Access', immutable: 1, grant: () => true },
  { name: 'Auditor', immutable: 0, grant: (right: string) => auditorRights.has(right) },
  { name: 'Read Only', immutable: 1, grant: (right: string) => right.includes('.canView') },
];

async function createRoles(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('role')
    .$call(addIDTo(db))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('name_key', foldedText(db), (column) => column.notNull().unique())
    .addColumn('description', 'text', (column) => column.notNull())
    .addColumn('description_key', foldedText(db), (column) => column.notNull())
    .addColumn('immutable', 'integer', (column) => column.notNull())
    .addColumn('lesser_only', 'integer', (column) => column.notNull())
    .addColumn('all_computers', 'integer', (column) => column.notNull())
    .addColumn('all_policies', 'integer', (column) => column.notNull())
    .addColumn('computer_ids', 'text')
    .addColumn('computer_group_ids', 'text')
    .addColumn('policy_ids', 'text')
    .addColumn('allow_user_interface', 'integer', (column) => column.notNull())
    .addColumn('allow_web_service', 'integer', (column) => column.notNull())
    .addColumn('rights', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull().defaultTo(1))
    .execute();
  for (const { name, immutable, grant } of builtInRoles) {
    await sql`insert into role (name, name_key, description, description_key, immutable, lesser_only, all_computers,
      all_policies, allow_user_interface, allow_web_service, rights)
      values (${name}, ${name.toLowerCase()}, '', '', ${immutable}, 0, 1, 1, 1, 1, ${rightsWhere(grant)})`.execute(db);
  }
}

async function createApiKeys(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('api_key')
    .$call(addIDTo(db))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('name_key', foldedText(db), (column) => column.notNull().unique())
    .addColumn('description', 'text', (column) => column.notNull())
    .addColumn('description_key', foldedText(db), (column) => column.notNull())
    .addColumn('locale', 'text', (column) => column.notNull())
    .addColumn('role_id', 'bigint', (column) => column.notNull().references('role.id'))
    .addColumn('time_zone', 'text', (column) => column.notNull())
    .addColumn('time_zone_key', foldedText(db), (column) => column.notNull())
    .addColumn('active', 'integer', (column) => column.notNull())
    .addColumn('created', 'bigint', (column) => column.notNull())
    .addColumn('last_sign_in', 'bigint')
    .addColumn('unlock_time', 'bigint')
    .addColumn('failed_attempts', 'bigint', (column) => column.notNull().defaultTo(0))
    .addColumn('expiry_date', 'bigint')
    .addColumn('service_account', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('secret_hash', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('api_key_role').on('api_key').column('role_id').execute();
}

async function createAdministrators(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('administrator')
    .$call(addIDTo(db))
    .addColumn('username', 'text', (column) => column.notNull())
    .addColumn('username_key', foldedText(db), (column) => column.notNull().unique())
    .addColumn('full_name', 'text')
    .addColumn('password_hash', 'text', (column) => column.notNull())
    .addColumn('role_id', 'bigint', (column) => column.notNull().references('role.id'))
    .addColumn('locale', 'text', (column) => column.notNull())
    .addColumn('time_zone', 'text', (column) => column.notNull())
    .addColumn('active', 'integer', (column) => column.notNull())
    .addColumn('created', 'bigint', (column) => column.notNull())
    .addColumn('last_password_change', 'bigint', (column) => column.notNull())
    .addColumn('last_sign_in', 'bigint')
    .addColumn('unlock_time', 'bigint')
    .addColumn('failed_attempts', 'bigint', (column) => column.notNull().defaultTo(0))
    .execute();
  await db.schema
    .createTable('session')
    .addColumn('id_hash', 'text', (column) => column.primaryKey())
    .addColumn('administrator_id', 'bigint', (column) =>
      column.notNull().references('administrator.id').onDelete('cascade'),
    )
    .addColumn('created', 'bigint', (column) => column.notNull())
    .addColumn('last_activity', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('session_administrator').on('session').column('administrator_id').execute();
}

async function createSystemEvents(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('system_event')
    .$call(addIDTo(db))
    .addColumn('time', 'bigint', (column) => column.notNull())
    .addColumn('level', 'text', (column) => column.notNull())
    .addColumn('event', 'text', (column) => column.notNull())
    .addColumn('actor_type', 'text', (column) => column.notNull())
    .addColumn('actor_id', 'bigint')
    .addColumn('actor_name', 'text')
    .addColumn('origin', 'text')
    .addColumn('target_type', 'text')
    .addColumn('target_id', 'bigint')
    .addColumn('target_name', 'text')
    .addColumn('description', 'text', (column) => column.notNull())
    .addColumn('before', 'text')
    .addColumn('after', 'text')
    .execute();
  await db.schema.createIndex('system_event_time').on('system_event').column('time').execute();
}

export const firstTables = {
  async up(db: Kysely<never>): Promise<void> {
    await createRoles(db);
    await createApiKeys(db);
    await createAdministrators(db);
    await createSystemEvents(db);
  },
};
