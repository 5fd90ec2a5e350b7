import type { Kysely, Selectable } from 'kysely';
import type { Administrator } from '#contract/administrators.ts';
import type { SearchFilter } from '#contract/search.ts';
import type { AdministratorTable, Database } from '#manager/db/tables.ts';
import { applyFilter } from '#manager/search/where.ts';
import { canonicalName, foldText } from '#manager/text.ts';
import { administratorFields } from './fields.ts';
import type { Settings } from './settings.ts';

/** Every column but the password's hash: what is not listed cannot leave. */
const publicColumns = [
  'id',
  'username',
  'full_name',
  'description',
  'role_id',
  'locale',
  'time_zone',
  'time_format',
  'password_never_expires',
  'active',
  'mfa_type',
  'phone_number',
  'mobile_number',
  'pager_number',
  'email_address',
  'primary_contact',
  'receive_notifications',
  'report_pdf_password_enabled',
  'created',
  'last_password_change',
  'last_sign_in',
  'unlock_time',
  'failed_attempts',
  'mfa_unlock_time',
] as const;

type PublicRow = Pick<Selectable<AdministratorTable>, (typeof publicColumns)[number]>;

/** An administrator without what depends on the moment of the answer. */
export type StoredAdministrator = Omit<Administrator, 'UTCOffset'>;

/** Wrong passwords and wrong codes lock apart; whoever is locked by both is until the later moment. */
function laterOf(...locks: (number | null)[]): number | undefined {
  const times = locks.filter((time) => time !== null);
  return times.length > 0 ? Math.max(...times) : undefined;
}

function toAdministrator(row: PublicRow): StoredAdministrator {
  return {
    ID: row.id,
    username: row.username,
    fullName: row.full_name ?? undefined,
    description: row.description,
    roleID: row.role_id,
    locale: row.locale === 'ja-JP' ? 'ja-JP' : 'en-US',
    timeZone: row.time_zone,
    timeFormat: row.time_format === '12' ? '12' : '24',
    passwordNeverExpires: row.password_never_expires === 1,
    active: row.active === 1,
    mfaType: row.mfa_type === 'local-totp' ? 'local-totp' : 'none',
    phoneNumber: row.phone_number ?? undefined,
    mobileNumber: row.mobile_number ?? undefined,
    pagerNumber: row.pager_number ?? undefined,
    emailAddress: row.email_address ?? undefined,
    primaryContact: row.primary_contact === 1,
    receiveNotifications: row.receive_notifications === 1,
    reportPDFPasswordEnabled: row.report_pdf_password_enabled === 1,
    created: row.created,
    lastPasswordChange: row.last_password_change,
    lastSignIn: row.last_sign_in ?? undefined,
    unlockTime: laterOf(row.unlock_time, row.mfa_unlock_time),
    unsuccessfulSignInAttempts: row.failed_attempts,
    external: false,
    type: 'normal',
    readOnly: false,
  };
}

const toKey = (text: string | undefined) => (text === undefined ? null : foldText(text));
const toFlag = (value: boolean) => (value ? 1 : 0);

function toSettingsRow(settings: Settings) {
  return {
    username: settings.username,
    username_key: canonicalName(settings.username),
    full_name: settings.fullName ?? null,
    full_name_key: toKey(settings.fullName),
    description: settings.description,
    description_key: foldText(settings.description),
    role_id: settings.roleID,
    locale: settings.locale,
    time_zone: settings.timeZone,
    time_zone_key: foldText(settings.timeZone),
    time_format: settings.timeFormat,
    password_never_expires: toFlag(settings.passwordNeverExpires),
    active: toFlag(settings.active),
    mfa_type: settings.mfaType,
    phone_number: settings.phoneNumber ?? null,
    phone_number_key: toKey(settings.phoneNumber),
    mobile_number: settings.mobileNumber ?? null,
    mobile_number_key: toKey(settings.mobileNumber),
    pager_number: settings.pagerNumber ?? null,
    pager_number_key: toKey(settings.pagerNumber),
    email_address: settings.emailAddress ?? null,
    email_address_key: toKey(settings.emailAddress),
    primary_contact: toFlag(settings.primaryContact),
    receive_notifications: toFlag(settings.receiveNotifications),
    report_pdf_password_enabled: toFlag(settings.reportPDFPasswordEnabled),
  } as const;
}

export async function hasAdministrator(db: Kysely<Database>): Promise<boolean> {
  const row = await db.selectFrom('administrator').select('id').limit(1).executeTakeFirst();
  return row !== undefined;
}

/** A password to write: its hash, and when it was set. */
interface Password {
  passwordHash: string;
  now: number;
}

/** Throws the database's error for a name that is taken. */
export async function insertAdministrator(
  db: Kysely<Database>,
  settings: Settings,
  { passwordHash, now }: Password,
): Promise<StoredAdministrator> {
  const times = { created: now, last_password_change: now };
  const row = await db
    .insertInto('administrator')
    .values({ ...toSettingsRow(settings), ...times, password_hash: passwordHash, failed_attempts: 0 })
    .returning(publicColumns)
    .executeTakeFirstOrThrow();
  return toAdministrator(row);
}

export async function findAdministratorByID(
  db: Kysely<Database>,
  id: number,
): Promise<StoredAdministrator | undefined> {
  const row = await db.selectFrom('administrator').select(publicColumns).where('id', '=', id).executeTakeFirst();
  return row && toAdministrator(row);
}

/** By user name. */
export async function listAdministrators(db: Kysely<Database>): Promise<StoredAdministrator[]> {
  const rows = await db.selectFrom('administrator').select(publicColumns).orderBy('username_key').execute();
  return rows.map(toAdministrator);
}

export async function searchAdministrators(db: Kysely<Database>, filter: SearchFilter): Promise<StoredAdministrator[]> {
  const query = db.selectFrom('administrator').select(publicColumns);
  const rows = await applyFilter(query, filter, administratorFields, 'username_key').execute();
  return rows.map(toAdministrator);
}

/** With a new password, an enrolment that was begun with the one before cannot be confirmed any more. */
function toPasswordRow({ passwordHash, now }: Password) {
  const enrolment = { mfa_enrolment: null, mfa_enrolment_end: null };
  return { password_hash: passwordHash, last_password_change: now, ...enrolment };
}

const unlocked = { unlock_time: null, failed_attempts: 0, mfa_unlock_time: null, mfa_failed_attempts: 0 };

/** Writes the settings, with `unlock` lifts the locks that the manager set and their counts, and sets the password where there is one. */
export async function updateAdministrator(
  db: Kysely<Database>,
  id: number,
  settings: Settings,
  { unlock, password }: { unlock: boolean; password: Password | undefined },
): Promise<StoredAdministrator> {
  const row = await db
    .updateTable('administrator')
    .set({
      ...toSettingsRow(settings),
      ...(unlock ? unlocked : {}),
      ...(password ? toPasswordRow(password) : {}),
    })
    .where('id', '=', id)
    .returning(publicColumns)
    .executeTakeFirstOrThrow();
  return toAdministrator(row);
}

/** The sessions of the administrator go with it. */
export async function deleteAdministrator(db: Kysely<Database>, id: number): Promise<void> {
  await db.deleteFrom('administrator').where('id', '=', id).execute();
}
