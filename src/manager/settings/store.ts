import type { Kysely } from 'kysely';
import { type SettingName, settingKinds, settingNames } from '#contract/settings.ts';
import { type ParsedValue, parseValue } from '#contract/settingValues.ts';
import type { Database } from '#manager/db/tables.ts';

/** The settings, ready to be worked with. Lengths of time are in milliseconds; no limit is `Infinity`. */
export interface Settings {
  session: { idleLimit: number; absoluteLimit: number; maximum: number; whenExceeded: 'refuse' | 'end oldest' };
  signIn: { attempts: number; lockOut: number };
  password: PasswordSettings;
  apiKeyLifetime: { maximum: number; proposed: number };
  /** For how long system events are kept. */
  systemEvents: { retention: number };
  /** Calls within 60 seconds. */
  callLimits: { enabled: boolean; perKey: number; perTenant: number; perNode: number };
}

/** What a new password has to be like. */
export interface PasswordSettings {
  minimum: number;
  lettersAndNumbers: boolean;
  mixedCase: boolean;
  specialCharacters: boolean;
  notUserName: boolean;
  /** Those that many people use, or that are easily guessed, are refused. */
  refuseCommon: boolean;
}

export type Texts = Readonly<Record<SettingName, string>>;

/** Every setting as it is written, those that nobody has set included. One select. */
export async function readTexts(db: Kysely<Database>): Promise<Texts> {
  const rows = await db.selectFrom('system_setting').select(['name', 'value']).execute();
  const stored = new Map(rows.map(({ name, value }) => [name, value]));
  const entries = settingNames.map((name) => [name, stored.get(name) ?? settingKinds[name].initial]);
  // Guaranteed by `settingNames`, whose names `fromEntries` forgets.
  return Object.fromEntries(entries) as Texts;
}

function parse(name: SettingName, text: string): ParsedValue {
  // A row that an earlier version wrote may have become one that is not allowed.
  const parsed = parseValue(name, text) ?? parseValue(name, settingKinds[name].initial);
  if (!parsed) throw new Error(`The setting ${name} has no value.`);
  return parsed;
}

/** The number that a setting's text means, or that of its initial value where nobody has set it. */
export function toNumber(name: SettingName, text: string | null): number {
  return parse(name, text ?? settingKinds[name].initial).number;
}

export function toSettings(texts: Texts): Settings {
  const number = (name: SettingName) => toNumber(name, texts[name]);
  const isOn = (name: SettingName) => parse(name, texts[name]).text === 'true';
  return {
    session: {
      idleLimit: number('platformSettingUserSessionIdleTimeout'),
      absoluteLimit: number('platformSettingUserSessionDurationMax'),
      maximum: number('platformSettingActiveSessionsMax'),
      whenExceeded: number('platformSettingActiveSessionsMaxExceededAction') === 0 ? 'refuse' : 'end oldest',
    },
    signIn: {
      attempts: number('platformSettingUserSignInAttemptsAllowedNumber'),
      lockOut: number('keyroomUserLockOutDuration'),
    },
    password: {
      minimum: number('platformSettingUserPasswordLengthMin'),
      lettersAndNumbers: isOn('platformSettingUserPasswordRequireLettersAndNumbersEnabled'),
      mixedCase: isOn('platformSettingUserPasswordRequireMixedCaseEnabled'),
      specialCharacters: isOn('platformSettingUserPasswordRequireSpecialCharactersEnabled'),
      notUserName: isOn('platformSettingUserPasswordRequireNotSameAsUsernameEnabled'),
      refuseCommon: isOn('keyroomUserPasswordRefuseCommonEnabled'),
    },
    apiKeyLifetime: {
      maximum: number('keyroomApiKeyLifetimeMax'),
      proposed: number('keyroomApiKeyLifetimeDefault'),
    },
    systemEvents: { retention: number('keyroomSystemEventRetention') },
    callLimits: {
      enabled: isOn('keyroomApiRateLimitEnabled'),
      perKey: number('keyroomApiRateLimitPerKey'),
      perTenant: number('keyroomApiRateLimitPerTenant'),
      perNode: number('keyroomApiRateLimitPerNode'),
    },
  };
}

/** The settings as they are at this moment, for every process alike: never kept, always read. */
export async function readSettings(db: Kysely<Database>): Promise<Settings> {
  return toSettings(await readTexts(db));
}

export async function writeText(db: Kysely<Database>, name: SettingName, value: string): Promise<void> {
  await db
    .insertInto('system_setting')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute();
}

/** The setting is again what it is when nobody has set it. */
export async function deleteText(db: Kysely<Database>, name: SettingName): Promise<void> {
  await db.deleteFrom('system_setting').where('name', '=', name).execute();
}
