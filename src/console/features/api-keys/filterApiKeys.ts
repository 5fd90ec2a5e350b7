import { toWords } from '#console/lib/foldText.ts';
import { placesWith } from '#console/lib/joinedTexts.ts';
import type { ByName } from '#console/lib/rowsByName.ts';
import type { ApiKey } from '#contract/apiKeys.ts';
import type { Locale } from '#contract/values.ts';
import { type ApiKeyState, endOf } from './apiKeyState.ts';
import type { ApiKeysSearch, rotationParts } from './apiKeysSearch.ts';
import { unusedSinceHandover } from './handover.ts';
import type { RotationPairs } from './rotationPairs.ts';
import { type ExpiryWindow, expirySpan, inSpans, type SignInWindow, signInSpan } from './timeWindows.ts';

/** What a text to filter by is looked for in. */
export function searchableText({ keyName, description, ID }: ApiKey): string {
  return `${keyName}\n${description}\n${ID}`;
}

/** What a key has to be like: one of what is chosen in each list. An empty one lets everything pass. */
export interface ApiKeyFilter {
  /** Every word of it has to be in the name, the description or the ID. */
  text: string;
  states: readonly ApiKeyState[];
  /** By their IDs. */
  roles: readonly number[];
  expires: readonly ExpiryWindow[];
  lastSignIn: readonly SignInWindow[];
  languages: readonly Locale[];
  /** By their names, as the keys have them. */
  timeZones: readonly string[];
  /** What they are in a rotation. */
  rotation: readonly (typeof rotationParts)[number][];
}

type FilterSearch = Pick<
  ApiKeysSearch,
  'q' | 'state' | 'role' | 'expires' | 'lastSignIn' | 'language' | 'timeZone' | 'rotation'
>;

/** What an address says that filters nothing. */
export const noFilter = {
  q: undefined,
  state: undefined,
  role: undefined,
  expires: undefined,
  lastSignIn: undefined,
  language: undefined,
  timeZone: undefined,
  rotation: undefined,
} satisfies FilterSearch;

/** The filter that an address asks for. */
export function toFilter(search: FilterSearch): ApiKeyFilter {
  const { q = '', state = [], role = [], expires = [], lastSignIn = [] } = search;
  const { language = [], timeZone = [], rotation = [] } = search;
  return {
    text: q,
    states: state,
    roles: role,
    expires,
    lastSignIn,
    languages: language,
    timeZones: timeZone,
    rotation,
  };
}

/** Whether anything is filtered out at all. */
export function isFiltering({ text, ...chosen }: ApiKeyFilter): boolean {
  return text.trim() !== '' || Object.values(chosen).some(({ length }) => length > 0);
}

interface Moment {
  stateOf: (key: ApiKey) => ApiKeyState;
  now: number;
  /** The zone whose day is today. */
  zone: string;
  /** When the secret keys were handed over in this browser, by the IDs of the keys. */
  receipts: ReadonlyMap<number, number>;
  /** Undefined: not known yet, so that nothing is filtered out. */
  pairs: RotationPairs | undefined;
}

type Test = (key: ApiKey) => boolean;

/** Only the tests that are asked for, cheapest first; what depends on the moment is worked out once. */
function testsOf(filter: ApiKeyFilter, { stateOf, now, zone, receipts, pairs }: Moment): Test[] {
  const tests: Test[] = [];
  const among = <Value>(chosen: readonly Value[], read: (key: ApiKey) => Value) => {
    if (chosen.length === 0) return;
    const wanted = new Set(chosen);
    tests.push((key) => wanted.has(read(key)));
  };
  if (pairs && filter.rotation.length > 0) {
    const sought = filter.rotation.map((part) => (part === 'old' ? pairs.newOf : pairs.oldOf));
    tests.push(({ ID }) => sought.some((found) => found.has(ID)));
  }
  among(filter.roles, ({ roleID }) => roleID);
  among(filter.languages, ({ locale }) => locale);
  among(filter.timeZones, ({ timeZone }) => timeZone);
  if (filter.lastSignIn.length > 0) {
    const spans = filter.lastSignIn.flatMap((window) =>
      window === 'notSinceHandover' ? [] : [signInSpan(window, now, zone)],
    );
    const passes = inSpans(spans, Number.NEGATIVE_INFINITY);
    const orUnused = filter.lastSignIn.includes('notSinceHandover');
    tests.push((key) => passes(key.lastSignIn) || (orUnused && unusedSinceHandover(key, receipts.get(key.ID))));
  }
  if (filter.expires.length > 0) {
    const spans = filter.expires.map((window) => expirySpan(window, now));
    const passes = inSpans(spans, Number.POSITIVE_INFINITY);
    tests.push((key) => passes(endOf(key)));
  }
  among(filter.states, stateOf);
  return tests;
}

/** The keys that pass, in their order. The same array where nothing is filtered. */
export function filterApiKeys(byName: ByName<ApiKey>, filter: ApiKeyFilter, moment: Moment): readonly ApiKey[] {
  if (!isFiltering(filter)) return byName.rows;
  const tests = testsOf(filter, moment);
  const passes = (key: ApiKey) => tests.every((test) => test(key));
  const [longest, ...others] = toWords(filter.text).toSorted((one, other) => other.length - one.length);
  if (longest === undefined) return byName.rows.filter(passes);
  return placesWith(longest, byName.texts).flatMap((place) => {
    const entry = byName.entries[place];
    return entry && others.every((word) => entry.text.includes(word)) && passes(entry.row) ? [entry.row] : [];
  });
}
