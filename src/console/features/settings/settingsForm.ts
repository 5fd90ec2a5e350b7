import { type SettingKind, type SettingName, settingKinds, settingNames } from '#contract/settings.ts';
import { parseValue, type TimeUnit, timeUnitNames, timeUnits } from '#contract/settingValues.ts';

/** Settings by their names, as they are written. Where the manager does not know ours, they are absent. */
export type Texts = Readonly<Partial<Record<SettingName, string>>>;

/** What a setting that may have no limit is given when it gets one, where it has none at first. */
const firstLimits: Texts = { keyroomApiKeyLifetimeMax: '365 Days' };

export function kindOf(name: SettingName): SettingKind {
  return settingKinds[name];
}

/** What was entered and is something else than what the manager has, in the one way of writing it where it is a value. */
export function changesOf(saved: Texts, entered: Texts): Texts {
  const changes = settingNames.flatMap((name) => {
    const [was, is] = [saved[name], entered[name]];
    if (was === undefined || is === undefined) return [];
    const text = parseValue(name, is)?.text ?? is;
    return text === was ? [] : [[name, text] as const];
  });
  return Object.fromEntries(changes);
}

/** Those of the changes that are no values of their settings, in the order of the page. */
export function faultsOf(changes: Texts): SettingName[] {
  return settingNames.filter((name) => {
    const text = changes[name];
    return text !== undefined && parseValue(name, text) === undefined;
  });
}

/** Whether the text means what the setting is when nobody has set it. */
export function isInitial(name: SettingName, text: string): boolean {
  return parseValue(name, text)?.number === parseValue(name, settingKinds[name].initial)?.number;
}

/** What a setting becomes when its limit is switched on: what it is at first, if that is one. */
export function firstLimit(name: SettingName): string {
  return firstLimits[name] ?? settingKinds[name].initial;
}

/** The units to choose from: those that make sense for what the setting takes, and the one it is given in. */
export function unitsFor(name: SettingName, chosen: TimeUnit | undefined): TimeUnit[] {
  const kind = kindOf(name);
  if (kind.kind !== 'duration') return [];
  const least = kind.least >= timeUnits.day ? timeUnits.day : timeUnits.minute;
  return timeUnitNames.filter((unit) => unit === chosen || (timeUnits[unit] >= least && timeUnits[unit] <= kind.most));
}

/** What somebody else has changed, and whether it is replaced by what is being saved. */
export interface ForeignChange {
  name: SettingName;
  was: string;
  is: string;
  replaced: boolean;
}

/** What has changed on the manager between two looks at it. */
export function foreignChanges(before: Texts, now: Texts, changes: Texts): ForeignChange[] {
  return settingNames.flatMap((name) => {
    const [was, is, mine] = [before[name], now[name], changes[name]];
    if (was === undefined || is === undefined || was === is) return [];
    return [{ name, was, is, replaced: mine !== undefined && mine !== is }];
  });
}

/** The settings of these names only. */
export function pick(texts: Texts, names: readonly SettingName[]): Texts {
  return Object.fromEntries(Object.entries(texts).filter(([name]) => names.some((wanted) => wanted === name)));
}
