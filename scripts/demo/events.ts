import type { EventName } from '#contract/eventNames.ts';
import type { NewApiKeyRow } from '#manager/db/tables.ts';
import type { UnlinkedEvent } from '#manager/system-events/chain.ts';
import type { Choices } from './random.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const origins = ['10.20.4.17', '10.20.4.18', '10.31.0.5', '192.168.60.128', '2001:db8:4::51'] as const;
const strangers = ['203.0.113.77', '198.51.100.23', '2001:db8:ffff::9'] as const;

interface Person {
  id: number;
  name: string;
}

interface Target extends Person {
  type: 'api_key' | 'administrator' | 'role';
}

interface Entry {
  time: number;
  event: EventName;
  description: string;
  level?: 'warning';
  /** Who did it; absent: somebody who was not signed in. */
  by?: Person | 'the manager';
  origin?: string;
  target?: Target;
  before?: object;
  after?: object;
}

function toRow({ time, event, description, level, by, origin, target, before, after }: Entry): UnlinkedEvent {
  const itself = by === 'the manager';
  const person = itself ? undefined : by;
  return {
    time,
    level: level ?? 'info',
    event,
    actor_type: itself ? 'system' : person ? 'administrator' : 'anonymous',
    actor_id: person?.id ?? null,
    actor_name: person?.name ?? null,
    origin: origin ?? null,
    target_type: target?.type ?? null,
    target_id: target?.id ?? null,
    target_name: target?.name ?? null,
    description,
    before: before ? JSON.stringify(before) : null,
    after: after ? JSON.stringify(after) : null,
  };
}

/** A day's coming and going: mostly people who sign in, some who mistype, some who should not try. */
function drawSignIn(time: number, person: Person, choices: Choices): Entry {
  const target = { ...person, type: 'administrator' } as const;
  const { name } = person;
  if (choices.chance(0.08)) {
    const description = `A sign-in as ${name} failed: wrong password.`;
    return { time, event: 'sign_in_failed', level: 'warning', origin: choices.pick(origins), target, description };
  }
  if (choices.chance(0.04)) {
    const description = 'A sign-in failed: unknown user.';
    return { time, event: 'sign_in_failed', level: 'warning', origin: choices.pick(strangers), description };
  }
  if (choices.chance(0.3)) {
    const origin = choices.pick(origins);
    return { time, event: 'signed_out', by: person, origin, target, description: `${name} signed out.` };
  }
  return {
    time,
    event: 'signed_in',
    by: person,
    origin: choices.pick(origins),
    target,
    description: `${name} signed in.`,
  };
}

function drawOfKey(id: number, key: NewApiKeyRow, by: Person, choices: Choices): Entry[] {
  const { name, description, role_id: roleID, locale, time_zone: timeZone, created } = key;
  const target = { type: 'api_key', id, name } as const;
  const origin = choices.pick(origins);
  const said = `The API key ${name} (ID ${id}) was`;
  const settings = { keyName: name, description, roleID, locale, timeZone, active: true };
  const made: Entry = {
    time: created,
    event: 'api_key_created',
    by,
    origin,
    target,
    description: `${said} created.`,
    after: settings,
  };
  const later = Math.max(created + hour, (key.last_sign_in ?? created) - choices.below(3 * hour));
  const change = { time: later, by, origin, target };
  if (key.active === 0) {
    const lock = { ...change, event: 'api_key_locked', description: `${said} locked out.` } as const;
    return [made, { ...lock, before: { active: true }, after: { active: false } }];
  }
  if (choices.chance(0.15)) {
    const { expiry_date: expiry } = key;
    const before = { description: 'To be sorted out', ...(expiry && { expiryDate: null }) };
    const after = { description, ...(expiry && { expiryDate: expiry }) };
    return [made, { ...change, event: 'api_key_modified', description: `${said} changed.`, before, after }];
  }
  if (choices.chance(0.1))
    return [made, { ...change, event: 'api_key_secret_replaced', description: `${said} given a new secret key.` }];
  if (choices.chance(0.1)) {
    const refused = `A call with the API key ${id} was refused: wrong secret.`;
    return [made, { time: later, event: 'api_key_refused', level: 'warning', origin, target, description: refused }];
  }
  return [made];
}

const right = (group: string, name: string) => `rights.platformRights.${group}.${name}`;

/** What administrators do now and then: roles, settings, and what they were refused. */
function drawOfManager(roleIDs: ReadonlyMap<string, number>, [boss, reader]: readonly Person[], now: number): Entry[] {
  const origin = origins[0];
  const role = (name: string) => ({ type: 'role', id: roleIDs.get(name) ?? 1, name }) as const;
  const by = boss ?? { id: 1, name: '' };
  const by2 = reader ?? by;
  const operator = role('Key Operator');
  const said = `The role Key Operator (ID ${operator.id}) was`;
  return [
    { time: now - 33 * day, event: 'manager_started', by: 'the manager', description: 'The manager has started.' },
    {
      time: now - 31 * day,
      event: 'role_created',
      by,
      origin,
      target: operator,
      description: `${said} created.`,
      after: {
        name: 'Key Operator',
        description: '',
        allowUserInterface: true,
        [right('apikeyRights', 'canViewApiKeys')]: true,
      },
    },
    {
      time: now - 12 * day,
      event: 'role_modified',
      by,
      origin,
      target: operator,
      description: `${said} changed.`,
      before: {
        description: '',
        canOnlyManipulateUsersWithEqualOrLesserRights: false,
        [right('apikeyRights', 'canCreateNewApiKeys')]: false,
        [right('apikeyRights', 'canEditApiKeyProperties')]: false,
        [right('administratorRoleRights', 'canViewAdministratorRoles')]: false,
        [right('settingRights', 'canEditSettings')]: true,
      },
      after: {
        description: 'Hands out API keys that may do no more than it may.',
        canOnlyManipulateUsersWithEqualOrLesserRights: true,
        [right('apikeyRights', 'canCreateNewApiKeys')]: true,
        [right('apikeyRights', 'canEditApiKeyProperties')]: true,
        [right('administratorRoleRights', 'canViewAdministratorRoles')]: true,
        [right('settingRights', 'canEditSettings')]: false,
      },
    },
    {
      time: now - 9 * day,
      event: 'settings_modified',
      by,
      origin,
      description: 'System settings were changed.',
      before: { platformSettingUserSessionIdleTimeout: '30 Minutes', platformSettingUserPasswordLengthMin: '12' },
      after: { platformSettingUserSessionIdleTimeout: '15 Minutes', platformSettingUserPasswordLengthMin: '14' },
    },
    {
      time: now - 3 * day,
      event: 'access_denied',
      level: 'warning',
      by: by2,
      origin: origins[2],
      description: `DELETE /apikeys/:id was refused. Your role Read Only does not allow this: it lacks the right platformRights.apikeyRights.canDeleteApiKeys.`,
    },
    {
      time: now - 5 * hour,
      event: 'administrator_password_changed',
      by: by2,
      origin: origins[2],
      target: { ...by2, type: 'administrator' },
      description: `The user ${by2.name} (ID ${by2.id}) was given a new password.`,
    },
    {
      time: now - 70 * minute,
      event: 'set_up_refused',
      level: 'warning',
      origin: strangers[0],
      description: 'A set-up link was refused: it is not the one that was printed last, or too old.',
    },
  ];
}

export interface EventSources {
  keys: readonly NewApiKeyRow[];
  people: readonly Person[];
  roleIDs: ReadonlyMap<string, number>;
  now: number;
}

/** Events of the last weeks, and what happened to the newest 200 keys, oldest first. */
export function drawEvents({ keys, people, roleIDs, now }: EventSources, choices: Choices): UnlinkedEvent[] {
  const firstKept = Math.max(0, keys.length - 200);
  const signIns = Array.from({ length: 320 }, () =>
    drawSignIn(now - choices.below(34 * day), choices.pick(people), choices),
  );
  const ofKeys = keys
    .slice(firstKept)
    .flatMap((key, index) => drawOfKey(firstKept + index + 1, key, choices.pick(people), choices));
  const entries = [...signIns, ...ofKeys, ...drawOfManager(roleIDs, people, now)];
  return entries.sort((one, other) => one.time - other.time).map(toRow);
}
