import { type SettingKind, type SettingName, settingKinds } from '#contract/settings.ts';
import { toUnits } from '#contract/settingValues.ts';

function spell(milliseconds: number): string {
  const { count, unit } = toUnits(milliseconds);
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** What the setting takes, as the end of a sentence. */
export function describeValues(name: SettingName): string {
  const kind: SettingKind = settingKinds[name];
  if (kind.kind === 'choice') return kind.choices.join(' or ');
  const none = kind.none === undefined ? '' : `, or ${kind.none}`;
  return kind.kind === 'number'
    ? `a whole number from ${kind.least} to ${kind.most}${none}`
    : `a length of time such as ${kind.initial}, from ${spell(kind.least)} to ${spell(kind.most)}${none}`;
}
