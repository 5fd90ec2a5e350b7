import type { SystemEvent } from '#contract/systemEvents.ts';

/** A field as it was and as it is. `undefined`: it was, or is, not there. */
export interface FieldChange {
  name: string;
  before: unknown;
  after: unknown;
}

export interface EventChanges {
  fields: readonly FieldChange[];
  /** Paths of the rights that a role was given, and of those it lost. */
  rights: { given: readonly string[]; taken: readonly string[] };
}

const prefix = 'rights.';

/** What an event changed, field by field, the rights of a role apart: there are many of them, and each is only on or off. */
export function toChanges({ before = {}, after = {} }: Pick<SystemEvent, 'before' | 'after'>): EventChanges {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const changes = names.map((name) => ({ name, before: before[name], after: after[name] }));
  const ofRights = changes.filter(({ name }) => name.startsWith(prefix));
  const path = ({ name }: FieldChange) => name.slice(prefix.length);
  return {
    fields: changes.filter(({ name }) => !name.startsWith(prefix)),
    rights: {
      given: ofRights.filter((right) => right.after === true && right.before !== true).map(path),
      taken: ofRights.filter((right) => right.after !== true && right.before === true).map(path),
    },
  };
}

const times = new Set(['expiryDate', 'created', 'lastSignIn', 'unlockTime', 'lastPasswordChange', 'until']);

/** Whether the value of the field is a moment. */
export function isMoment({ name }: Pick<FieldChange, 'name'>, value: unknown): value is number {
  return times.has(name) && Number.isSafeInteger(value) && Math.abs(Number(value)) <= 8.64e15;
}
