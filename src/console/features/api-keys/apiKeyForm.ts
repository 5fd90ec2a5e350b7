import type { OwnSession } from '#console/lib/ownSession.ts';
import { type FieldMap, type FieldProblem, toProblem } from '#console/lib/recordRefusal.ts';
import { zoned } from '#console/lib/timeZoneText.ts';
import type { ApiKeyLifetime } from '#contract/apiKeyLifetime.ts';
import { type ApiKey, type ApiKeyChange, apiKeyChange, type NewApiKey, newApiKey } from '#contract/apiKeys.ts';
import { toFieldErrors } from '#contract/errors.ts';
import type { Locale } from '#contract/values.ts';
import { dateOf, endOfDay, presetDay } from './expiry.ts';
import { proposedDays } from './lifetime.ts';

/** An API key as its dialog edits it. */
export interface ApiKeyValues {
  keyName: string;
  description: string;
  /** Null: none chosen yet. */
  roleID: number | null;
  locale: Locale;
  timeZone: string;
  expires: boolean;
  /** The day by the calendar of `timeZone`, as `2026-12-01`; empty: not a whole date. Kept while `expires` is off. */
  expiryDay: string;
  lockedOut: boolean;
}

/** The order of the dialog, in which what is wrong is looked for. */
export const fieldOrder = [
  'keyName',
  'description',
  'roleID',
  'locale',
  'timeZone',
  'expires',
  'expiryDay',
  'lockedOut',
] as const satisfies readonly (keyof ApiKeyValues)[];

const usualDays = 90;

/** What a new key begins with: no role, lest one be given by oversight; the end that is proposed; the administrator's language and zone. */
export function newValues(
  { administrator }: Pick<OwnSession, 'administrator'>,
  lifetime: ApiKeyLifetime,
  now: number,
): ApiKeyValues {
  const days = proposedDays(lifetime);
  return {
    keyName: '',
    description: '',
    roleID: null,
    locale: administrator.locale,
    timeZone: administrator.timeZone,
    expires: days !== undefined,
    expiryDay: presetDay(days ?? usualDays, administrator.timeZone, now).toString(),
    lockedOut: false,
  };
}

/** For a key without an expiry: the day to begin with where one is wanted. */
function dayToBegin({ timeZone, lifetimeEnd }: ApiKey, now: number): Temporal.PlainDate {
  const usual = presetDay(usualDays, timeZone, now);
  const last = lifetimeEnd === undefined ? usual : dateOf(lifetimeEnd, timeZone);
  return Temporal.PlainDate.compare(usual, last) < 0 ? usual : last;
}

export function toValues(key: ApiKey, now: number): ApiKeyValues {
  const { keyName, description, roleID, locale, timeZone, expiryDate, active } = key;
  const day = expiryDate === undefined ? dayToBegin(key, now) : dateOf(expiryDate, timeZone);
  return {
    keyName,
    description,
    roleID,
    locale,
    timeZone,
    expires: expiryDate !== undefined,
    expiryDay: day.toString(),
    lockedOut: !active,
  };
}

type BeforeEdit = Pick<ApiKey, 'expiryDate' | 'timeZone'>;

/** What of the values decides when the key expires. */
export type ExpiryValues = Pick<ApiKeyValues, 'expires' | 'expiryDay' | 'timeZone'>;

/** Whether the expiry is still the one the key came with, to the millisecond: same day, and the same time of day in its zone. */
export function keepsExpiry(values: ExpiryValues, before: BeforeEdit | undefined, now: number): boolean {
  if (before?.expiryDate === undefined || !values.expires) return false;
  if (values.expiryDay !== dateOf(before.expiryDate, before.timeZone).toString()) return false;
  if (values.timeZone === before.timeZone || before.expiryDate <= now) return true;
  const there = zoned(before.expiryDate, values.timeZone).toPlainDateTime();
  return there.equals(zoned(before.expiryDate, before.timeZone).toPlainDateTime());
}

/** The latest moment that a key may have as its expiry: of one there is the manager says it; a new one begins now. */
export function latestEnd(
  before: Pick<ApiKey, 'lifetimeEnd'> | undefined,
  { maximum }: ApiKeyLifetime,
  now: number,
): number | undefined {
  if (before) return before.lifetimeEnd;
  return maximum === undefined ? undefined : now + maximum;
}

interface Circumstances {
  before: BeforeEdit | undefined;
  /** By the limit on the lifetime of keys. */
  latest: number | undefined;
  now: number;
}

/**
 * The moment from which the key would be refused: null never, undefined while the date is not one. On the day on which its
 * lifetime ends, it ends with that.
 */
export function expiryOf(values: ExpiryValues, { before, latest, now }: Circumstances): number | null | undefined {
  if (!values.expires) return null;
  if (before?.expiryDate !== undefined && keepsExpiry(values, before, now)) return before.expiryDate;
  if (values.expiryDay === '') return undefined;
  const day = Temporal.PlainDate.from(values.expiryDay);
  const isLast = latest !== undefined && dateOf(latest, values.timeZone).equals(day);
  return isLast ? latest : endOfDay(day, values.timeZone);
}

type Create = Omit<NewApiKey, 'roleID'> & { roleID: number | undefined };

/** As late as it may be is what the manager makes of no expiry, by its own clock. */
function toCreateDraft(values: ApiKeyValues, latest: number | undefined, now: number): Create {
  const expiryDate = expiryOf(values, { before: undefined, latest, now });
  return {
    keyName: values.keyName.trim(),
    description: values.description,
    roleID: values.roleID ?? undefined,
    locale: values.locale,
    timeZone: values.timeZone,
    active: !values.lockedOut,
    ...(expiryDate == null || expiryDate === latest ? {} : { expiryDate }),
  };
}

/** The body that creates the key. Only for values in which `problems` finds none. */
export function toCreate(values: ApiKeyValues, lifetime: ApiKeyLifetime, now: number): NewApiKey {
  const { roleID, ...draft } = toCreateDraft(values, latestEnd(undefined, lifetime, now), now);
  if (roleID === undefined) throw new Error('A key without a role cannot be created.');
  return { ...draft, roleID };
}

/** The body that makes `before` what the values say: what did not change is not in it, so that it stays as it is. */
export function toChange(before: ApiKey, values: ApiKeyValues, now: number): ApiKeyChange {
  const wanted: ApiKeyChange = {
    keyName: values.keyName.trim(),
    description: values.description,
    locale: values.locale,
    timeZone: values.timeZone,
    active: !values.lockedOut,
  };
  if (values.roleID !== null) wanted.roleID = values.roleID;
  const expiryDate = expiryOf(values, { before, latest: before.lifetimeEnd, now });
  if (expiryDate !== undefined) wanted.expiryDate = expiryDate;
  const present: ApiKeyChange = { ...before, expiryDate: before.expiryDate ?? null };
  return Object.fromEntries(
    Object.entries(wanted).filter(([name, value]) => value !== present[name as keyof ApiKeyChange]),
  );
}

/** What OK would send at present: less than the manager asks for as long as something is missing. */
export function toBody(
  values: ApiKeyValues,
  before: ApiKey | undefined,
  lifetime: ApiKeyLifetime,
  now: number,
): Partial<NewApiKey> | ApiKeyChange {
  if (before) return toChange(before, values, now);
  const { roleID, ...draft } = toCreateDraft(values, latestEnd(undefined, lifetime, now), now);
  return roleID === undefined ? draft : { ...draft, roleID };
}

/** An expiry that the key has already is fine, whatever it is. */
function findExpiryFault(
  values: ApiKeyValues,
  given: Circumstances,
): FieldProblem<keyof ApiKeyValues>['code'] | undefined {
  const { before, latest = Number.POSITIVE_INFINITY, now } = given;
  const expiry = expiryOf(values, given);
  if (expiry === undefined) return 'required';
  if (expiry === null || keepsExpiry(values, before, now)) return undefined;
  if (expiry > latest || latest <= now) return 'lifetime_exceeded';
  return expiry <= now ? 'expiry_in_past' : undefined;
}

/** What is wrong with the values, by the contract's own schema and codes, in the dialog's order. */
export function problems(
  values: ApiKeyValues,
  before: ApiKey | undefined,
  lifetime: ApiKeyLifetime,
  now: number,
): FieldProblem<keyof ApiKeyValues>[] {
  const latest = latestEnd(before, lifetime, now);
  const result = before
    ? apiKeyChange.safeParse(toChange(before, values, now), { reportInput: true })
    : newApiKey.safeParse(toCreateDraft(values, latest, now), { reportInput: true });
  const found = result.success
    ? []
    : toFieldErrors(result.error).flatMap((error) => toProblem(apiKeyFields.fieldOf, error));
  const fault = findExpiryFault(values, { before, latest, now });
  if (fault) found.push({ field: 'expiryDay', code: fault });
  return found.toSorted((one, other) => fieldOrder.indexOf(one.field) - fieldOrder.indexOf(other.field));
}

/** Which field of the form each field of the request comes from. */
export const apiKeyFields: FieldMap<keyof ApiKeyValues> = {
  nameField: 'keyName',
  fieldOf: {
    keyName: 'keyName',
    description: 'description',
    roleID: 'roleID',
    locale: 'locale',
    timeZone: 'timeZone',
    expiryDate: 'expiryDay',
    active: 'lockedOut',
  },
};
