import { hashSecret } from '#manager/auth/secrets.ts';
import type { NewApiKeyRow } from '#manager/db/tables.ts';
import { canonicalName, foldText } from '#manager/text.ts';
import type { Choices } from './random.ts';
import { japaneseNotes, notes, places, purposes } from './words.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const year = 365 * day;

type State =
  | 'in use'
  | 'never used'
  | 'expires soon'
  | 'expires later'
  | 'expired'
  | 'locked out'
  | 'locked until'
  | 'failing';

/** How many of 1284 keys are in each state that is out of the ordinary. */
const shares: readonly [state: State, of1284: number][] = [
  ['never used', 40],
  ['expires soon', 12],
  ['expires later', 420],
  ['expired', 23],
  ['locked out', 9],
  ['locked until', 3],
  ['failing', 17],
];

function drawStates(count: number, choices: Choices): State[] {
  const states = new Array<State>(count).fill('in use');
  for (const [state, of1284] of shares) {
    const wanted = Math.max(1, Math.round((count * of1284) / 1284));
    for (let placed = 0, tries = 0; placed < wanted && tries < count * 20; tries += 1) {
      const index = choices.below(count);
      if (states[index] !== 'in use') continue;
      states[index] = state;
      placed += 1;
    }
  }
  return states;
}

interface Name {
  name: string;
  about: string;
  timeZone: string;
}

/** Every purpose at every place, then the same again numbered, in an order of their own. */
function drawNames(count: number, choices: Choices): Name[] {
  const names: Name[] = [];
  for (let round = 1; names.length < count; round += 1) {
    const numbered = purposes.flatMap(([purpose, about]) =>
      places.map(([place, timeZone]) => ({
        name: round === 1 ? `${purpose}-${place}` : `${purpose}-${place}-${String(round).padStart(2, '0')}`,
        about,
        timeZone,
      })),
    );
    names.push(...numbered.slice(0, count - names.length));
  }
  for (let last = names.length - 1; last > 0; last -= 1) {
    const other = choices.below(last + 1);
    const [a, b] = [names[last], names[other]];
    if (a && b) [names[last], names[other]] = [b, a];
  }
  return names;
}

function drawTimes(state: State, created: number, now: number, choices: Choices) {
  const span = choices.pick([10 * minute, 3 * hour, day, 7 * day, 60 * day]);
  const recently = Math.max(created, now - choices.below(span));
  const before = { last_sign_in: recently as number | null, expiry_date: null as number | null };
  switch (state) {
    case 'never used':
      return { ...before, last_sign_in: null };
    case 'expires soon':
      return { ...before, expiry_date: now + 2 * hour + choices.below(13 * day) };
    case 'expires later':
      return { ...before, expiry_date: now + 15 * day + choices.below(year) };
    case 'expired': {
      const expiry = Math.max(created + day, now - hour - choices.below(200 * day));
      return { last_sign_in: Math.max(created, expiry - 3 * hour), expiry_date: Math.min(expiry, now - hour) };
    }
    default:
      return before;
  }
}

/** Some secrets were replaced since; of those, some have not been taken into use yet. */
function handover(index: number, created: number, lastSignIn: number | null) {
  if (lastSignIn === null) return { secret_created: created, secret_first_used: null };
  if (index % 97 === 13) return { secret_created: lastSignIn + 20 * minute, secret_first_used: null };
  const replaced = index % 5 === 2 ? Math.floor((lastSignIn - created) * 0.8) : 0;
  const firstUsed = created + replaced + (3 + (index % 50)) * minute;
  return { secret_created: created + replaced, secret_first_used: Math.min(firstUsed, lastSignIn) };
}

function drawDescription({ about, timeZone }: Name, choices: Choices): string {
  if (timeZone === 'Asia/Tokyo' && choices.chance(0.5)) return choices.pick(japaneseNotes);
  if (choices.chance(0.1)) return '';
  return [about, choices.pick(notes)].filter((part) => part !== '').join('. ');
}

/** Rows of API keys in every state, oldest first. */
export function drawKeys(count: number, roleIDs: readonly number[], now: number, choices: Choices): NewApiKeyRow[] {
  const states = drawStates(count, choices);
  const oldest = now - 4 * year;
  return drawNames(count, choices).map((name, index) => {
    const state = states[index] ?? 'in use';
    const created = Math.floor(oldest + ((now - 3 * day - oldest) * (index + choices.below(100) / 100)) / count);
    const description = drawDescription(name, choices);
    const times = drawTimes(state, created, now, choices);
    const failing = state === 'failing' || state === 'locked until' || (state === 'locked out' && choices.chance(0.5));
    return {
      name: name.name,
      name_key: canonicalName(name.name),
      description,
      description_key: foldText(description),
      locale: name.timeZone === 'Asia/Tokyo' ? 'ja-JP' : 'en-US',
      role_id: choices.pick(roleIDs),
      time_zone: name.timeZone,
      time_zone_key: foldText(name.timeZone),
      active: state === 'locked out' ? 0 : 1,
      created,
      ...times,
      ...handover(index, created, times.last_sign_in),
      unlock_time: state === 'locked until' ? now + 5 * minute + choices.below(25 * minute) : null,
      failed_attempts: failing ? 1 + choices.below(20) : 0,
      service_account: 0,
      secret_hash: hashSecret(choices.bytes(32)),
    };
  });
}
