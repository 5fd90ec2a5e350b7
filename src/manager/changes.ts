import { isDeepStrictEqual } from 'node:util';

type Settings = Readonly<Record<string, unknown>>;

/** Only what differs, as it was and as it is, for the system events; what is not set is null. Undefined: nothing differs. */
export function compareSettings(was: Settings, is: Settings): { before: object; after: object } | undefined {
  const names = new Set([...Object.keys(was), ...Object.keys(is)]);
  const changed = [...names].filter((name) => !isDeepStrictEqual(was[name], is[name]));
  if (changed.length === 0) return undefined;
  const pick = (from: Settings) => Object.fromEntries(changed.map((name) => [name, from[name] ?? null]));
  return { before: pick(was), after: pick(is) };
}
