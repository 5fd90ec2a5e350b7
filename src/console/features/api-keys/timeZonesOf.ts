import type { ApiKey } from '#contract/apiKeys.ts';

const known = new WeakMap<readonly ApiKey[], readonly string[]>();

/** The time zones that keys have, by name, each once. */
export function timeZonesOf(keys: readonly ApiKey[]): readonly string[] {
  const zones = known.get(keys) ?? [...new Set(keys.map(({ timeZone }) => timeZone))].sort();
  known.set(keys, zones);
  return zones;
}
