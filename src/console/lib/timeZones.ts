import { isTimeZone, resolveTimeZone } from '#contract/timeZones.ts';
import { cityOf, offsetAt, zoned } from './timeZoneText.ts';

/** A zone as it is offered, at the moment the list was made. */
export interface TimeZoneOption {
  /** The name that is stored. */
  name: string;
  region: string;
  offset: string;
  /** Its distance from UTC in minutes. */
  minutes: number;
  /** The time on its clocks: `23:24`. */
  time: string;
}

/** The places to look at first, and what else they are searched by: present-day names that Intl does not list, countries. */
const principal: Readonly<Record<string, readonly string[]>> = {
  'America/New_York': ['washington', 'boston', 'us', 'usa', 'united states', 'アメリカ'],
  'America/Chicago': ['dallas', 'us', 'usa', 'united states', 'アメリカ'],
  'America/Denver': ['us', 'usa', 'united states', 'アメリカ'],
  'America/Los_Angeles': ['san francisco', 'seattle', 'us', 'usa', 'united states', 'アメリカ'],
  'Europe/London': ['uk', 'england', 'united kingdom'],
  'Europe/Berlin': [],
  'Europe/Paris': [],
  'Europe/Madrid': [],
  'Europe/Rome': [],
  'Europe/Athens': [],
  'Europe/Kiev': ['kyiv'],
  'Asia/Tokyo': ['osaka', '東京', '大阪', '日本'],
  'Asia/Seoul': [],
  'Asia/Shanghai': ['beijing'],
  'Asia/Hong_Kong': [],
  'Asia/Singapore': ['sgt'],
  'Asia/Calcutta': ['kolkata', 'mumbai', 'delhi'],
  'Asia/Dubai': [],
  'Australia/Sydney': [],
  'Pacific/Auckland': [],
  'America/Toronto': ['canada'],
  'America/Sao_Paulo': ['brazil'],
  'America/Buenos_Aires': ['argentina'],
  'Asia/Saigon': ['ho chi minh', 'hanoi', 'vietnam'],
  'Asia/Rangoon': ['yangon'],
  'Asia/Katmandu': ['kathmandu'],
};
const principalNames = Object.keys(principal);

/** Folds what people type differently: case, accents, full-width letters, underscores. */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll(/[_/]/g, ' ').trim();
}

const initials = (name: string) =>
  name
    .split(/[\s-]+/)
    .map((word) => word[0])
    .join('')
    .toLowerCase();

/** What the places and times of a zone are called in a language, in winter and in summer. */
function namesIn(locale: string, timeZone: string): string[] {
  const name = (timeZoneName: 'long' | 'shortGeneric', at: number) =>
    new Intl.DateTimeFormat(locale, { timeZone, timeZoneName })
      .formatToParts(at)
      .find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const january = Date.UTC(2026, 0, 1);
  const july = Date.UTC(2026, 6, 1);
  const changes = offsetAt(january, timeZone) !== offsetAt(july, timeZone);
  return [name('long', january), name('shortGeneric', january), ...(changes ? [name('long', july)] : [])];
}

function describe(name: string, now: number): TimeZoneOption {
  const there = zoned(now, name);
  return {
    name,
    region: name.includes('/') ? (name.split('/')[0] ?? '') : '',
    offset: offsetAt(now, name),
    minutes: there.offsetNanoseconds / 60e9,
    time: there.toPlainTime().toString({ smallestUnit: 'minute' }),
  };
}

/** "Central European Standard Time" is CET: only America says the S in winter. */
const withoutStandard = (abbreviation: string) => abbreviation.replace(/^([a-z]{2,3})st$/, '$1t');

function findWords(name: string, locale: string): string[] {
  const timeZone = resolveTimeZone(name);
  const english = namesIn('en-US', timeZone);
  const local = locale === 'en-US' ? [] : namesIn(locale, timeZone);
  const abbreviations = english.filter((each) => /^[A-Z][a-z]/.test(each)).map(initials);
  const words = [name, cityOf(name), ...english, ...local, ...(principal[name] ?? [])].map(fold);
  return [...words, ...abbreviations, ...abbreviations.map(withoutStandard)];
}

const known = new Map<string, string[]>();

/** What a zone can be found by, folded: its name, city, abbreviations, and what its place and its time are called. */
function wordsOf(name: string, locale: string): string[] {
  const key = `${locale} ${name}`;
  let words = known.get(key);
  if (!words) {
    words = findWords(name, locale);
    known.set(key, words);
  }
  return words;
}

const names = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((name) => name !== 'UTC')];

/** Every zone the browser knows, as its clocks stand. */
export function timeZoneOptions(now: number): TimeZoneOption[] {
  return names.map((name) => describe(name, now));
}

/** One zone by its name, also a legacy one that no list has; none where the name is not one. */
export function timeZoneOption(name: string, now: number): TimeZoneOption | undefined {
  return isTimeZone(name) ? describe(name, now) : undefined;
}

/** Learns the words of all zones a few at a time, so that the first letter typed need not wait for them. */
export function prepareTimeZoneSearch(locale: string): () => void {
  const waiting = [...names];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const step = () => {
    for (const name of waiting.splice(0, 20)) wordsOf(name, locale);
    timer = waiting.length > 0 ? setTimeout(step) : undefined;
  };
  step();
  return () => clearTimeout(timer);
}

/** `+9`, `UTC+9`, `GMT-5`, `+05:30`, `−0330` → minutes. */
export function parseOffset(query: string): number | undefined {
  const match = /^(?:utc|gmt)?\s*([+\-−])\s*(\d{1,2})(?::?(\d{2}))?$/.exec(fold(query));
  if (!match) return undefined;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return match[1] === '+' ? minutes : -minutes;
}

function matches(name: string, words: string[], query: string): number {
  if (words.includes(query)) return 0;
  if (fold(cityOf(name)).startsWith(query)) return 1;
  if (words.some((word) => word.startsWith(query))) return 2;
  if (words.some((word) => word.includes(` ${query}`))) return 3;
  return query.length > 2 && words.some((word) => word.includes(query)) ? 4 : -1;
}

/** The zones that a query finds, best first: by city, region, country, abbreviation, or distance from UTC. */
export function searchTimeZones<Zone extends TimeZoneOption>(
  zones: readonly Zone[],
  query: string,
  locale: string,
): Zone[] {
  const offset = parseOffset(query);
  const folded = fold(query);
  if (folded === '') return [...zones];
  const weigh = (zone: Zone) =>
    offset === undefined ? matches(zone.name, wordsOf(zone.name, locale), folded) : zone.minutes === offset ? 0 : -1;
  const importance = ({ name }: Zone) => {
    const place = principalNames.indexOf(name);
    return place < 0 ? principalNames.length : place;
  };
  return zones
    .map((zone) => ({ zone, weight: weigh(zone) }))
    .filter(({ weight }) => weight >= 0)
    .sort((one, other) => one.weight - other.weight || importance(one.zone) - importance(other.zone))
    .map(({ zone }) => zone);
}
