import type { Generated, Insertable, Selectable } from 'kysely';

/** 0 or 1: SQLite has no booleans. Each store maps it, and nothing outside a store sees it. */
export type Flag = 0 | 1;

/** Times are milliseconds since the epoch; `*_key` columns hold the folded text that uniqueness, order and search work on. */
export interface RoleTable {
  id: Generated<number>;
  name: string;
  name_key: string;
  description: string;
  description_key: string;
  immutable: Flag;
  lesser_only: Flag;
  all_computers: Flag;
  all_policies: Flag;
  /** JSON arrays of IDs; null: none given. */
  computer_ids: string | null;
  computer_group_ids: string | null;
  policy_ids: string | null;
  allow_user_interface: Flag;
  allow_web_service: Flag;
  /** The tree of rights as JSON. */
  rights: string;
  /** Grows with every change of the role: what a parsed copy of `rights` is kept under. */
  version: Generated<number>;
}

export interface ApiKeyTable {
  id: Generated<number>;
  name: string;
  name_key: string;
  description: string;
  description_key: string;
  locale: string;
  role_id: number;
  time_zone: string;
  time_zone_key: string;
  active: Flag;
  created: number;
  last_sign_in: number | null;
  unlock_time: number | null;
  failed_attempts: number;
  expiry_date: number | null;
  service_account: Flag;
  /** SHA-256 of the secret's 32 bytes, hex. */
  secret_hash: string;
  /** When that secret was handed out, and the first call it authenticated; null: not known, and none yet. */
  secret_created: number | null;
  secret_first_used: number | null;
}

export interface AdministratorTable {
  id: Generated<number>;
  username: string;
  username_key: string;
  full_name: string | null;
  password_hash: string;
  role_id: number;
  locale: string;
  time_zone: string;
  active: Flag;
  created: number;
  last_password_change: number;
  last_sign_in: number | null;
  unlock_time: number | null;
  failed_attempts: number;
  full_name_key: string | null;
  description: Generated<string>;
  description_key: Generated<string>;
  time_zone_key: Generated<string>;
  time_format: Generated<string>;
  mfa_type: Generated<string>;
  phone_number: string | null;
  phone_number_key: string | null;
  mobile_number: string | null;
  mobile_number_key: string | null;
  pager_number: string | null;
  pager_number_key: string | null;
  email_address: string | null;
  email_address_key: string | null;
  primary_contact: Generated<Flag>;
  receive_notifications: Generated<Flag>;
  report_pdf_password_enabled: Generated<Flag>;
  password_never_expires: Generated<Flag>;
  /** The secret of the second factor, encrypted; null: none. */
  mfa_secret: string | null;
  /** The same, until it is confirmed or `mfa_enrolment_end` has come. */
  mfa_enrolment: string | null;
  mfa_enrolment_end: number | null;
  /** The 30-second step of the last code that was accepted: no code of it, or of one before, is taken again. */
  mfa_last_step: number | null;
  mfa_failed_attempts: Generated<number>;
  mfa_unlock_time: number | null;
}

/** A one-time code that stands in for the second factor. */
export interface RecoveryCodeTable {
  id: Generated<number>;
  administrator_id: number;
  /** SHA-256, hex. */
  code_hash: string;
}

export interface SessionTable {
  /** SHA-256 of the session ID, hex. The ID itself is never stored. */
  id_hash: string;
  administrator_id: number;
  created: number;
  last_activity: number;
  /** `program`: opened at the legacy address; its ID was never a cookie, so it needs no request ID. */
  kind: Generated<'console' | 'program'>;
  /** Where it was opened from, and with what. */
  origin: string | null;
  client: string | null;
}

/** A set-up link that has been printed and not been used. */
export interface SetUpLinkTable {
  /** SHA-256 of the token in it, hex. */
  token_hash: string;
  created: number;
}

export interface SystemSettingTable {
  name: string;
  /** As text, whatever the setting holds. A setting without a row has its default. */
  value: string;
}

/** What a key did within an hour. */
export interface ApiUsageTable {
  id: Generated<number>;
  api_key_id: number;
  /** Its first millisecond. */
  hour: number;
  requests: number;
  failures: number;
}

export interface SystemEventTable {
  id: Generated<number>;
  time: number;
  level: 'info' | 'warning' | 'error';
  /** A stable name, such as `api_key_created`. */
  event: string;
  actor_type: string;
  actor_id: number | null;
  actor_name: string | null;
  /** Address of the client; null: the manager itself. */
  origin: string | null;
  target_type: string | null;
  target_id: number | null;
  target_name: string | null;
  description: string;
  /** JSON of the fields that changed, without secrets. */
  before: string | null;
  after: string | null;
  /** SHA-256, hex, over the hash of the event before and this one's columns. */
  hash: string;
}

/** One row: where the chain of system events ends, and where it begins. */
export interface EventChainTable {
  id: Generated<number>;
  /** The latest event; 0: there has been none. */
  last_id: Generated<number>;
  hash: string;
  /** The last of those that have been removed because they were old; 0: none has been. */
  removed_id: Generated<number>;
  removed_hash: string;
  /** The latest moment by which events have been removed. */
  retention_time: number | null;
}

export interface Database {
  role: RoleTable;
  api_key: ApiKeyTable;
  administrator: AdministratorTable;
  session: SessionTable;
  recovery_code: RecoveryCodeTable;
  set_up_link: SetUpLinkTable;
  system_event: SystemEventTable;
  event_chain: EventChainTable;
  system_setting: SystemSettingTable;
  api_usage: ApiUsageTable;
}

export type RoleRow = Selectable<RoleTable>;
export type ApiKeyRow = Selectable<ApiKeyTable>;
export type NewApiKeyRow = Insertable<ApiKeyTable>;
