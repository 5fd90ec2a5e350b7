import type { MessageID } from '#console/i18n/messages.ts';
import { type SettingName, settingKinds } from '#contract/settings.ts';
import { parseValue } from '#contract/settingValues.ts';
import type { Texts } from './settingsForm.ts';

/** Keys in use that a limit on the lifetime would refuse; `more`: there are more than were counted. */
export interface OlderKeys {
  count: number;
  more: boolean;
}

export interface Facts {
  /** How old the session is in which the settings are changed, in milliseconds. */
  sessionAge: number;
  /** Undefined: not known, or not to be known by this person. */
  olderKeys: OlderKeys | undefined;
}

/** What a change will do, said before it is saved. */
export interface Consequence {
  name: SettingName;
  text: MessageID;
  /** A length of time that the text names, in milliseconds. */
  time?: number;
  count?: number;
  /** Asked about before saving: it cannot be taken back, or stops somebody's work. */
  grave?: boolean;
}

type Rule = (
  value: number,
  was: number,
  facts: Facts,
  all: (name: SettingName) => number,
) => Omit<Consequence, 'name'> | undefined;

const callsPerMinute = 60;

function lifetimeRule(value: number, was: number, { olderKeys }: Facts): ReturnType<Rule> {
  if (value >= was) return undefined;
  if (!olderKeys) return { text: 'settings.after.lifetime', time: value, grave: true };
  const { count, more } = olderKeys;
  const text = more ? 'settings.after.lifetimeMore' : 'settings.after.lifetimeCount';
  return { text, time: value, count, grave: count > 0 };
}

const rules: Partial<Record<SettingName, Rule>> = {
  platformSettingUserSignInAttemptsAllowedNumber: (value) =>
    value === Number.POSITIVE_INFINITY ? { text: 'settings.after.attempts' } : undefined,
  platformSettingUserSessionIdleTimeout: (value, was) =>
    value < was ? { text: 'settings.after.idle', time: value } : undefined,
  platformSettingUserSessionDurationMax: (value, was, { sessionAge }) => {
    if (value >= was) return undefined;
    return { text: sessionAge >= value ? 'settings.after.ageYours' : 'settings.after.age', time: value };
  },
  platformSettingUserPasswordLengthMin: (value) =>
    value < Number(settingKinds.platformSettingUserPasswordLengthMin.initial)
      ? { text: 'settings.after.shortPasswords' }
      : undefined,
  keyroomApiKeyLifetimeMax: lifetimeRule,
  keyroomApiRateLimitEnabled: (value) => (value === 0 ? undefined : { text: 'settings.after.noCallLimits' }),
  keyroomApiRateLimitPerKey: (value, _was, _facts, all) => {
    if (value < callsPerMinute) return { text: 'settings.after.fewCalls' };
    return value > all('keyroomApiRateLimitPerTenant') ? { text: 'settings.after.fewerTogether' } : undefined;
  },
  keyroomApiRateLimitPerTenant: (value, _was, _facts, all) =>
    value < all('keyroomApiRateLimitPerKey') ? { text: 'settings.after.fewerTogether' } : undefined,
  keyroomSystemEventRetention: (value, was) =>
    value < was ? { text: 'settings.after.retention', time: value, grave: true } : undefined,
};

/** What the changes will do that is not plain from themselves, in the order of the page. Only what is a value does anything. */
export function consequencesOf(saved: Texts, changes: Texts, facts: Facts): Consequence[] {
  const number = (name: SettingName, text: string | undefined) =>
    parseValue(name, text ?? settingKinds[name].initial)?.number;
  const all = (name: SettingName) => number(name, changes[name] ?? saved[name]) ?? Number.NaN;
  return Object.entries(rules).flatMap(([key, rule]) => {
    // Guaranteed by the type of the table.
    const name = key as SettingName;
    const value = changes[name] === undefined ? undefined : number(name, changes[name]);
    if (value === undefined) return [];
    const found = rule(value, number(name, saved[name]) ?? Number.NaN, facts, all);
    return found ? [{ name, ...found }] : [];
  });
}
