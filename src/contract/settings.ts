import * as z from 'zod/mini';
import { endpoint } from './endpoint.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * What a setting takes, and what it is when nobody has set it. `none` is the word for no limit, where there may be none.
 * Lengths of time are bounded in milliseconds and written as `30 Minutes`.
 */
export type SettingKind =
  | { kind: 'duration'; initial: string; least: number; most: number; none?: string }
  | { kind: 'number'; initial: string; least: number; most: number; none?: string }
  /** `numbered`: some clients send the place among the choices, from 1 on. */
  | { kind: 'choice'; initial: string; choices: readonly string[]; numbered?: true };

const flag = (initial: 'true' | 'false') =>
  ({ kind: 'choice', initial, choices: ['true', 'false'] }) as const satisfies SettingKind;

/** The settings of the manager by their names on the wire. Those that begin with `keyroom` are ours: `/keyroom/settings`. */
export const settingKinds = {
  /** A session in which nothing was done for so long ends. */
  platformSettingUserSessionIdleTimeout: { kind: 'duration', initial: '30 Minutes', least: minute, most: day },
  /** A session ends when it is so old. */
  platformSettingUserSessionDurationMax: {
    kind: 'duration',
    initial: '12 Hours',
    least: 5 * minute,
    most: 365 * day,
    none: 'No Limit',
  },
  /** So many wrong passwords in a row lock a user out for a time. */
  platformSettingUserSignInAttemptsAllowedNumber: {
    kind: 'number',
    initial: '5',
    least: 1,
    most: 100,
    none: 'No Limit',
  },
  /** How many sessions a user may have at a time. */
  platformSettingActiveSessionsMax: { kind: 'number', initial: '10', least: 1, most: 1000, none: 'No Limit' },
  /** What happens to the session that would be one too many, or to the oldest. */
  platformSettingActiveSessionsMaxExceededAction: {
    kind: 'choice',
    initial: 'Block new sessions',
    choices: ['Block new sessions', 'Expire oldest session'],
    numbered: true,
  },
  /** What a new password has to be like; those in use stay good. */
  platformSettingUserPasswordLengthMin: { kind: 'number', initial: '12', least: 8, most: 100 },
  platformSettingUserPasswordRequireLettersAndNumbersEnabled: flag('false'),
  platformSettingUserPasswordRequireMixedCaseEnabled: flag('false'),
  platformSettingUserPasswordRequireSpecialCharactersEnabled: flag('false'),
  platformSettingUserPasswordRequireNotSameAsUsernameEnabled: flag('true'),
  /** Passwords do not expire: nothing else can be set. */
  platformSettingUserPasswordExpiry: { kind: 'choice', initial: 'Never', choices: ['Never'] },
  /** How long too many wrong passwords lock a user out. */
  keyroomUserLockOutDuration: { kind: 'duration', initial: '15 Minutes', least: minute, most: day },
  /** New passwords that many people use, or that are easily guessed, are refused. */
  keyroomUserPasswordRefuseCommonEnabled: flag('true'),
  /** An API key is refused when it is so old, whatever its expiry date. */
  keyroomApiKeyLifetimeMax: {
    kind: 'duration',
    initial: 'No Limit',
    least: day,
    most: 3650 * day,
    none: 'No Limit',
  },
  /** What is proposed for a new API key in the console. */
  keyroomApiKeyLifetimeDefault: {
    kind: 'duration',
    initial: '90 Days',
    least: day,
    most: 3650 * day,
    none: 'No Limit',
  },
  /** System events that are older are removed. */
  keyroomSystemEventRetention: {
    kind: 'duration',
    initial: '53 Weeks',
    least: 7 * day,
    most: 3650 * day,
    none: 'No Limit',
  },
  /** Calls within the last 60 seconds. */
  keyroomApiRateLimitEnabled: flag('true'),
  keyroomApiRateLimitPerKey: { kind: 'number', initial: '500', least: 1, most: 1_000_000 },
  keyroomApiRateLimitPerTenant: { kind: 'number', initial: '1000', least: 1, most: 1_000_000 },
  /** Of one server process. Not so low that it could not be set anew. */
  keyroomApiRateLimitPerNode: { kind: 'number', initial: '5000', least: 100, most: 1_000_000 },
} as const satisfies Record<string, SettingKind>;

export type SettingName = keyof typeof settingKinds;
export type OwnSettingName = Extract<SettingName, `keyroom${string}`>;
export type SystemSettingName = Exclude<SettingName, OwnSettingName>;

// Guaranteed by the table they are the names of.
export const settingNames = Object.keys(settingKinds) as SettingName[];

const isOwn = (name: SettingName): name is OwnSettingName => name.startsWith('keyroom');
export const ownSettingNames = settingNames.filter(isOwn);
export const systemSettingNames = settingNames.filter((name): name is SystemSettingName => !isOwn(name));

/** Every value is a text, whatever it means: `30 Minutes`, `5`, `true`, `No Limit`. */
export const settingValue = z.object({ value: z.string() });
export type SettingValue = z.infer<typeof settingValue>;

function each<Name extends SettingName, Schema extends z.ZodMiniType>(names: readonly Name[], schema: Schema) {
  // Guaranteed by `fromEntries`, which forgets the names.
  return z.object(Object.fromEntries(names.map((name) => [name, schema])) as Record<Name, Schema>);
}

export const systemSettings = each(systemSettingNames, settingValue);
export type SystemSettings = z.infer<typeof systemSettings>;

export const ownSettings = each(ownSettingNames, settingValue);
export type OwnSettings = z.infer<typeof ownSettings>;

/** Numbers and booleans are taken as the texts they are written as. */
const valueInput = z.object({
  value: z.pipe(
    z.union([z.string().check(z.maxLength(200)), z.number(), z.boolean()]),
    z.transform((value) => String(value)),
  ),
});

/** Settings that are absent or null stay as they are, and unknown ones are passed over. */
export const systemSettingsChange = z.partial(each(systemSettingNames, z.nullish(valueInput)));
export const ownSettingsChange = z.partial(each(ownSettingNames, z.nullish(valueInput)));

/**
 * `/systemsettings`: needs the right to view settings, or to edit them. 404 for another name. Ours are apart, because some
 * clients refuse settings that they do not know.
 */
export const settingEndpoints = {
  list: endpoint({
    method: 'GET',
    access: 'platformRights.settingRights.canViewSettings',
    path: '/systemsettings',
    answer: systemSettings,
  }),
  /** All of the changes are made, or none. 400 with the `path` `<name>.value`. */
  modify: endpoint({
    method: 'POST',
    access: 'platformRights.settingRights.canEditSettings',
    path: '/systemsettings',
    body: systemSettingsChange,
    answer: systemSettings,
  }),
  describe: endpoint({
    method: 'GET',
    access: 'platformRights.settingRights.canViewSettings',
    path: '/systemsettings/:name',
    answer: settingValue,
  }),
  modifyOne: endpoint({
    method: 'POST',
    access: 'platformRights.settingRights.canEditSettings',
    path: '/systemsettings/:name',
    body: valueInput,
    answer: settingValue,
  }),
  /** Back to what it is when nobody has set it. */
  reset: endpoint({
    method: 'DELETE',
    access: 'platformRights.settingRights.canEditSettings',
    path: '/systemsettings/:name',
    answer: settingValue,
  }),
  /** Ours. */
  listOwn: endpoint({
    method: 'GET',
    access: 'platformRights.settingRights.canViewSettings',
    path: '/keyroom/settings',
    answer: ownSettings,
  }),
  modifyOwn: endpoint({
    method: 'POST',
    access: 'platformRights.settingRights.canEditSettings',
    path: '/keyroom/settings',
    body: ownSettingsChange,
    answer: ownSettings,
  }),
};
