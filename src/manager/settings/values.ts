import { type SettingKind, type SettingName, settingKinds } from '#contract/settings.ts';

const units = {
  second: 1000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 7 * 86_400_000,
} as const;

/** A setting's value as the manager works with it, and the one way of writing it. No limit is `Infinity`. */
export interface ParsedValue {
  text: string;
  /** Milliseconds, a count, or the place among the choices. */
  number: number;
}

type Choice = Extract<SettingKind, { kind: 'choice' }>;

const noLimits = new Set(['no limit', 'unlimited', 'never', '-1']);

function parseDuration(text: string): ParsedValue | undefined {
  const [, digits = '', name = ''] = /^(\d{1,9})\s*(second|minute|hour|day|week)s?$/i.exec(text) ?? [];
  const unit = Object.entries(units).find(([known]) => known === name.toLowerCase());
  if (!unit) return undefined;
  const [word, length] = unit;
  const capital = `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
  const count = Number(digits);
  return { text: `${count} ${capital}${count === 1 ? '' : 's'}`, number: count * length };
}

function parseNumber(text: string): ParsedValue | undefined {
  return /^\d{1,9}$/.test(text) ? { text: String(Number(text)), number: Number(text) } : undefined;
}

function parseChoice(text: string, { choices, numbered }: Choice): ParsedValue | undefined {
  const named = choices.findIndex((choice) => choice.toLowerCase() === text.toLowerCase());
  const number = numbered && /^[1-9]$/.test(text) ? Number(text) - 1 : named;
  const choice = choices[number];
  return choice === undefined ? undefined : { text: choice, number };
}

/** Reads a value of the setting; undefined: it is none. */
export function parseValue(name: SettingName, given: string): ParsedValue | undefined {
  const kind: SettingKind = settingKinds[name];
  const text = given.trim();
  if (kind.kind === 'choice') return parseChoice(text, kind);
  if (kind.none !== undefined && noLimits.has(text.toLowerCase())) {
    return { text: kind.none, number: Number.POSITIVE_INFINITY };
  }
  const parsed = kind.kind === 'duration' ? parseDuration(text) : parseNumber(text);
  return parsed && parsed.number >= kind.least && parsed.number <= kind.most ? parsed : undefined;
}

function spell(milliseconds: number): string {
  const fitting = Object.entries(units).findLast(([, length]) => milliseconds % length === 0);
  const [name = 'second', length = units.second] = fitting ?? [];
  const count = milliseconds / length;
  return `${count} ${name}${count === 1 ? '' : 's'}`;
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
