import type { NewApiKeyRow } from '#manager/db/tables.ts';
import { canonicalName, foldText } from '#manager/text.ts';

const day = 86_400_000;

/** One key in so many is being replaced. */
const share = 300;

/** Used often, and with nothing the matter. */
const isPlain = ({ active, last_sign_in, expiry_date, unlock_time, failed_attempts }: NewApiKeyRow) =>
  active === 1 && last_sign_in !== null && expiry_date === null && unlock_time === null && failed_attempts === 0;

/** Lets the youngest keys replace older ones: every other one of those has been quiet for a while. */
export function withRotations(keys: readonly NewApiKeyRow[], now: number): NewApiKeyRow[] {
  const plain = keys.map((key, index) => ({ key, id: index + 1 })).filter(({ key }) => isPlain(key));
  const count = Math.floor(keys.length / share);
  const isQuiet = ({ key }: (typeof plain)[number]) => now - (key.last_sign_in ?? now) > 2 * day;
  // The very first keys are those that pictures look into.
  const old = plain.slice(30);
  const quiet = old.filter(isQuiet);
  const busy = old.filter((each) => !isQuiet(each));
  const pairs = plain.slice(plain.length - count).flatMap((next, place) => {
    const replaced = (place % 2 === 0 ? quiet : busy)[place];
    return replaced && replaced.id < next.id ? [[next.id, replacement(next.key, replaced)] as const] : [];
  });
  const replacements = new Map(pairs);
  return keys.map((key, index) => replacements.get(index + 1) ?? key);
}

function replacement(next: NewApiKeyRow, { key: old, id }: { key: NewApiKeyRow; id: number }): NewApiKeyRow {
  const { role_id, locale, time_zone, time_zone_key } = old;
  const name = `${old.name} (2)`;
  const description = `${old.description} [replaces ${id}]`.trim();
  return {
    ...next,
    role_id,
    locale,
    time_zone,
    time_zone_key,
    name,
    name_key: canonicalName(name),
    description,
    description_key: foldText(description),
  };
}
