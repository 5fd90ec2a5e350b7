import type { NewApiKeyRow } from '#manager/db/tables.ts';
import type { UnlinkedEvent } from '#manager/system-events/chain.ts';
import type { Choices } from './random.ts';

type EventRow = UnlinkedEvent;

const nothing = { actor_id: null, actor_name: null, before: null, after: null };

const day = 24 * 60 * 60_000;
const origins = ['10.20.4.17', '10.20.4.18', '10.31.0.5', '192.168.60.128', '2001:db8:4::51'] as const;

interface Person {
  id: number;
  name: string;
}

function drawSignIn(time: number, { id, name }: Person, choices: Choices): EventRow {
  const failed = choices.chance(0.1);
  return {
    ...nothing,
    time,
    level: failed ? 'warning' : 'info',
    event: failed ? 'sign_in_failed' : 'signed_in',
    actor_type: 'anonymous',
    origin: choices.pick(origins),
    target_type: 'administrator',
    target_id: id,
    target_name: name,
    description: failed ? `A sign-in as ${name} failed: wrong password.` : `${name} signed in.`,
  };
}

function toKeyEvent(id: number, key: NewApiKeyRow, person: Person, choices: Choices): EventRow {
  const locked = key.active === 0;
  return {
    ...nothing,
    time: locked ? (key.last_sign_in ?? key.created) : key.created,
    level: 'info',
    event: locked ? 'api_key_locked' : 'api_key_created',
    actor_type: 'administrator',
    actor_id: person.id,
    actor_name: person.name,
    origin: choices.pick(origins),
    target_type: 'api_key',
    target_id: id,
    target_name: key.name,
    description: `The API key ${key.name} (ID ${id}) was ${locked ? 'locked out' : 'created'}.`,
    ...(locked ? { before: '{"active":true}', after: '{"active":false}' } : {}),
  };
}

/** Events of the last thirty days, and the creation or lock of the newest 200 keys, oldest first. */
export function drawEvents(
  keys: readonly NewApiKeyRow[],
  people: readonly Person[],
  now: number,
  choices: Choices,
): EventRow[] {
  const firstKept = Math.max(0, keys.length - 200);
  const signIns = Array.from({ length: 240 }, () =>
    drawSignIn(now - choices.below(30 * day), choices.pick(people), choices),
  );
  const ofKeys = keys
    .slice(firstKept)
    .map((key, index) => toKeyEvent(firstKept + index + 1, key, choices.pick(people), choices));
  return [...signIns, ...ofKeys].sort((a, b) => a.time - b.time);
}
