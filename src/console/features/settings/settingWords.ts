import type { Text } from '#console/i18n/i18n.ts';
import type { SettingName } from '#contract/settings.ts';
import { parseValue, type TimeUnit, toUnits } from '#contract/settingValues.ts';
import type { Locale } from '#contract/values.ts';
import { kindOf } from './settingsForm.ts';

function unitText(count: number, unit: TimeUnit, locale: Locale): string {
  const text = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
  return locale === 'ja-JP' ? text.replaceAll(/\s/g, '') : text;
}

/** A length of time in the largest unit that fits: `30 minutes`, `365 days`. */
export function lengthText(milliseconds: number, locale: Locale): string {
  const { count, unit } = toUnits(milliseconds);
  return unitText(count, unit, locale);
}

/** The word for no limit, by what is limited. */
export function noneText(t: Text, name: SettingName): string {
  if (name === 'keyroomApiKeyLifetimeDefault') return t('settings.none.expiry');
  return name === 'keyroomSystemEventRetention' ? t('settings.none.retention') : t('settings.none');
}

function choiceText(t: Text, name: SettingName, text: string, place: number): string {
  if (name === 'platformSettingActiveSessionsMaxExceededAction') {
    return t(place === 0 ? 'settings.action.block' : 'settings.action.expire');
  }
  if (text === 'true' || text === 'false') return t(`settings.${text}`);
  return text;
}

/** A value in the person's language; what is none stays as it is. */
export function valueText(t: Text, locale: Locale, name: SettingName, text: string): string {
  const parsed = parseValue(name, text);
  if (!parsed) return text;
  if (parsed.number === Number.POSITIVE_INFINITY) return noneText(t, name);
  const { kind } = kindOf(name);
  if (kind === 'choice') return choiceText(t, name, parsed.text, parsed.number);
  return kind === 'duration' ? lengthText(parsed.number, locale) : new Intl.NumberFormat(locale).format(parsed.number);
}

function ends(name: SettingName, locale: Locale): { least: string; most: string } | undefined {
  const kind = kindOf(name);
  if (kind.kind === 'choice') return undefined;
  const spell = (value: number) =>
    kind.kind === 'duration' ? lengthText(value, locale) : new Intl.NumberFormat(locale).format(value);
  return { least: spell(kind.least), most: spell(kind.most) };
}

/** What a setting takes and what it is at first. */
export function boundsText(t: Text, locale: Locale, name: SettingName): string {
  const initial = valueText(t, locale, name, kindOf(name).initial);
  const range = ends(name, locale);
  return range ? t('settings.bounds', { ...range, initial }) : t('settings.default', { initial });
}

/** What is wrong with a value, as what would be right. */
export function faultText(t: Text, locale: Locale, name: SettingName): string {
  const range = ends(name, locale);
  if (!range) return t('fieldError.not_allowed');
  return t(kindOf(name).kind === 'duration' ? 'settings.fault.duration' : 'settings.fault.number', range);
}
