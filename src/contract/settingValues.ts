import { type SettingKind, type SettingName, settingKinds } from './settings.ts';

/** Lengths of time that a setting can be given in, in milliseconds, shortest first. */
export const timeUnits = {
  second: 1000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 7 * 86_400_000,
} as const;
export type TimeUnit = keyof typeof timeUnits;

// Guaranteed by the table they are the names of.
export const timeUnitNames = Object.keys(timeUnits) as TimeUnit[];

/** A setting's value as the manager works with it, and the one way of writing it. No limit is `Infinity`. */
export interface ParsedValue {
  text: string;
  /** Milliseconds, a count, or the place among the choices. */
  number: number;
}

type Choice = Extract<SettingKind, { kind: 'choice' }>;

const noLimits = new Set(['no limit', 'unlimited', 'never', '-1']);

/** Writes a length of time: `30 Minutes`, `1 Hour`. */
export function writeDuration(count: number | string, unit: TimeUnit): string {
  return `${count} ${unit.charAt(0).toUpperCase()}${unit.slice(1)}${Number(count) === 1 ? '' : 's'}`;
}

/** What stands before the unit of a length of time, whatever it is, and the unit: `30`, `minute`. */
export function splitDuration(text: string): { count: string; unit: TimeUnit } | undefined {
  const [, count = '', name = ''] = /^(.*?)\s*(second|minute|hour|day|week)s?$/i.exec(text) ?? [];
  const unit = timeUnitNames.find((known) => known === name.toLowerCase());
  return unit && { count, unit };
}

function parseDuration(text: string): ParsedValue | undefined {
  const { count = '', unit } = splitDuration(text) ?? {};
  if (!unit || !/^\d{1,9}$/.test(count)) return undefined;
  return { text: writeDuration(Number(count), unit), number: Number(count) * timeUnits[unit] };
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

/** A length of time in the largest unit that it is a whole number of. */
export function toUnits(milliseconds: number): { count: number; unit: TimeUnit } {
  const unit = timeUnitNames.findLast((name) => milliseconds % timeUnits[name] === 0) ?? 'second';
  return { count: milliseconds / timeUnits[unit], unit };
}
