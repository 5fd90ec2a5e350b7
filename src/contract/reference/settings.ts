import {
  type SettingName,
  type SystemSettings,
  settingEndpoints,
  settingKinds,
  settingNames,
  settingValue,
  systemSettings,
  systemSettingsChange,
} from '#contract/settings.ts';
import { answerSchema, chapter, requestSchema } from './words.ts';

const fields: Readonly<Record<SettingName, string>> = {
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
  keyroomUserLockOutDuration: 'How long too many wrong passwords lock a user out: `15 Minutes`.',
  keyroomApiRateLimitEnabled: 'Whether calls are limited.',
  keyroomApiRateLimitPerKey: 'How many calls a key may make within 60 seconds.',
  keyroomApiRateLimitPerTenant: 'How many calls all keys together may make within 60 seconds.',
  keyroomApiRateLimitPerNode: 'How many calls one server process takes within 60 seconds.',
};

// Guaranteed by `settingNames`, whose names `fromEntries` forgets.
const example = Object.fromEntries(
  settingNames.map((name) => [name, { value: settingKinds[name].initial }]),
) as SystemSettings;

const name = { name: 'Name of the setting.' };
const named = { name: 'platformSettingUserSessionIdleTimeout' };
const view = 'platformRights.settingRights.canViewSettings';
const edit = 'platformRights.settingRights.canEditSettings';

export const settingChapter = chapter({
  title: 'System Settings',
  description: 'How people sign in and how many calls are taken. Each change holds from the next call on.',
  endpoints: settingEndpoints,
  operations: {
    list: { id: 'listSystemSettings', summary: 'List system settings', right: view, example: { answer: example } },
    modify: {
      id: 'modifySystemSettings',
      summary: 'Modify system settings',
      description: 'All of the changes are made, or none. Settings that are absent or null stay as they are.',
      right: edit,
      example: { body: { platformSettingUserSessionIdleTimeout: { value: '10 Minutes' } } },
    },
    describe: {
      id: 'describeSystemSetting',
      summary: 'Describe a system setting',
      right: view,
      parameters: name,
      example: { parameters: named, answer: { value: '30 Minutes' } },
    },
    modifyOne: {
      id: 'modifySystemSetting',
      summary: 'Modify a system setting',
      right: edit,
      parameters: name,
      example: { parameters: named, body: { value: '10 Minutes' }, answer: { value: '10 Minutes' } },
    },
    reset: {
      id: 'resetSystemSetting',
      summary: 'Reset a system setting',
      description: 'Back to what it is when nobody has set it.',
      right: edit,
      parameters: name,
      example: { parameters: named, answer: { value: '30 Minutes' } },
    },
  },
  schemas: [
    answerSchema('SystemSettings', systemSettings, { description: 'Every setting by its name.', fields }),
    answerSchema('SettingValue', settingValue, {
      description: 'The value of a setting.',
      fields: { value: 'A text, whatever it means: `30 Minutes`, `5`, `true`, `No Limit`.' },
    }),
    requestSchema('SystemSettingsChange', systemSettingsChange, { description: 'The settings to change.', fields }),
    requestSchema('NewSettingValue', settingEndpoints.modifyOne.body, {
      description: 'The value that a setting is to have.',
      fields: { value: 'A text as it is answered; numbers and booleans do as well.' },
    }),
  ],
});
