import {
  type OwnSettingName,
  ownSettingNames,
  ownSettings,
  ownSettingsChange,
  type SettingName,
  type SettingValue,
  type SystemSettingName,
  settingEndpoints,
  settingKinds,
  settingValue,
  systemSettingNames,
  systemSettings,
  systemSettingsChange,
} from '#contract/settings.ts';
import { answerSchema, chapter, requestSchema } from './words.ts';

const fields: Readonly<Record<SystemSettingName, string>> = {
  platformSettingUserSessionIdleTimeout: 'A session in which nothing is done for so long ends: `30 Minutes`.',
  platformSettingUserSessionDurationMax: 'A session ends when it is so old: `12 Hours`, or `No Limit`.',
  platformSettingUserSignInAttemptsAllowedNumber: 'So many wrong passwords in a row lock a user out for a time.',
  platformSettingActiveSessionsMax: 'How many sessions a user may have at a time.',
  platformSettingActiveSessionsMaxExceededAction: '`Block new sessions` or `Expire oldest session`.',
  platformSettingUserPasswordLengthMin: 'How many characters a new password needs.',
  platformSettingUserPasswordRequireLettersAndNumbersEnabled: 'Whether a new password needs letters and numbers.',
  platformSettingUserPasswordRequireMixedCaseEnabled: 'Whether a new password needs upper and lower case.',
  platformSettingUserPasswordRequireSpecialCharactersEnabled: 'Whether a new password needs other characters.',
  platformSettingUserPasswordRequireNotSameAsUsernameEnabled: 'Whether a new password must not be the user name.',
  platformSettingUserPasswordExpiry: '`Never`: passwords do not expire.',
};

const ownFields: Readonly<Record<OwnSettingName, string>> = {
  keyroomUserLockOutDuration: 'How long too many wrong passwords lock a user out: `15 Minutes`.',
  keyroomUserPasswordRefuseCommonEnabled: 'Whether a new password must not be one that is easily guessed.',
  keyroomApiKeyLifetimeMax: 'How old an API key may become, whatever its expiry date: `365 Days`, or `No Limit`.',
  keyroomApiKeyLifetimeDefault: 'What the console proposes for a new API key: `90 Days`, or `No Limit`.',
  keyroomSystemEventRetention: 'How long system events are kept: `53 Weeks`, or `No Limit`.',
  keyroomApiRateLimitEnabled: 'Whether calls are limited.',
  keyroomApiRateLimitPerKey: 'How many calls a key may make within 60 seconds.',
  keyroomApiRateLimitPerTenant: 'How many calls all keys together may make within 60 seconds.',
  keyroomApiRateLimitPerNode: 'How many calls one server process takes within 60 seconds.',
};

function exampleOf<Name extends SettingName>(names: readonly Name[]): Record<Name, SettingValue> {
  // Guaranteed by the names, which `fromEntries` forgets.
  return Object.fromEntries(names.map((name) => [name, { value: settingKinds[name].initial }])) as Record<
    Name,
    SettingValue
  >;
}

const name = { name: 'Name of the setting.' };
const named = { name: 'platformSettingUserSessionIdleTimeout' };

export const settingChapter = chapter({
  title: 'System Settings',
  description: 'How people sign in and how many calls are taken. Each change holds from the next call on.',
  endpoints: settingEndpoints,
  operations: {
    list: {
      id: 'listSystemSettings',
      summary: 'List system settings',
      example: { answer: exampleOf(systemSettingNames) },
    },
    modify: {
      id: 'modifySystemSettings',
      summary: 'Modify system settings',
      description: 'All of the changes are made, or none. Settings that are absent or null stay as they are.',
      example: { body: { platformSettingUserSessionIdleTimeout: { value: '10 Minutes' } } },
    },
    describe: {
      id: 'describeSystemSetting',
      summary: 'Describe a system setting',
      parameters: name,
      example: { parameters: named, answer: { value: '30 Minutes' } },
    },
    modifyOne: {
      id: 'modifySystemSetting',
      summary: 'Modify a system setting',
      parameters: name,
      example: { parameters: named, body: { value: '10 Minutes' }, answer: { value: '10 Minutes' } },
    },
    reset: {
      id: 'resetSystemSetting',
      summary: 'Reset a system setting',
      description: 'Back to what it is when nobody has set it.',
      parameters: name,
      example: { parameters: named, answer: { value: '30 Minutes' } },
    },
    listOwn: {
      id: 'listKeyroomSettings',
      summary: "List Keyroom's own settings",
      description: 'Apart from the others, because some clients refuse settings that they do not know.',
      example: { answer: exampleOf(ownSettingNames) },
    },
    modifyOwn: {
      id: 'modifyKeyroomSettings',
      summary: "Modify Keyroom's own settings",
      description: 'All of the changes are made, or none. Settings that are absent or null stay as they are.',
      example: { body: { keyroomApiRateLimitPerKey: { value: '1000' } } },
    },
  },
  schemas: [
    answerSchema('SystemSettings', systemSettings, { description: 'Every setting by its name.', fields }),
    answerSchema('SettingValue', settingValue, {
      description: 'The value of a setting.',
      fields: { value: 'A text, whatever it means: `30 Minutes`, `5`, `true`, `No Limit`.' },
    }),
    requestSchema('SystemSettingsChange', systemSettingsChange, { description: 'The settings to change.', fields }),
    answerSchema('KeyroomSettings', ownSettings, {
      description: 'Every setting of our own by its name.',
      fields: ownFields,
    }),
    requestSchema('KeyroomSettingsChange', ownSettingsChange, {
      description: 'The settings of our own to change.',
      fields: ownFields,
    }),
    requestSchema('NewSettingValue', settingEndpoints.modifyOne.body, {
      description: 'The value that a setting is to have.',
      fields: { value: 'A text as it is answered; numbers and booleans do as well.' },
    }),
  ],
});
