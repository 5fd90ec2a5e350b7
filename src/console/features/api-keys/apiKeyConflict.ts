import type { ApiKey } from '#contract/apiKeys.ts';
import { type ApiKeyValues, expiryOf, toValues } from './apiKeyForm.ts';

/** What two people can disagree about; the expiry is one thing, though the form has two fields for it. */
export const conflictFields = [
  'keyName',
  'description',
  'roleID',
  'locale',
  'timeZone',
  'expiry',
  'lockedOut',
] as const;
export type ConflictField = (typeof conflictFields)[number];

/** Mine as it was when the manager refused it, theirs as the manager has it, and the fields in which they differ. */
export interface Conflict {
  /** When it was found: another one is another conflict. */
  at: number;
  mine: ApiKeyValues;
  /** When the key expires by mine. */
  mineExpiry: number | null | undefined;
  theirs: ApiKey;
  theirValues: ApiKeyValues;
  fields: ConflictField[];
}

interface Versions {
  /** The key as both began from it. */
  before: ApiKey;
  mine: ApiKeyValues;
  theirs: ApiKey;
  now: number;
}

/** The form's fields behind a field of the conflict. */
export function formFields(field: ConflictField): (keyof ApiKeyValues)[] {
  return field === 'expiry' ? ['expires', 'expiryDay'] : [field];
}

/** Lays both versions side by side. `merged`: mine where I changed something, theirs everywhere else; nothing is lost. */
export function compare({ before, mine, theirs, now }: Versions): { conflict: Conflict; merged: ApiKeyValues } {
  const beforeValues = toValues(before, now);
  const theirValues = toValues(theirs, now);
  const mineExpiry = expiryOf(mine, before, now);
  const differ = (field: ConflictField) =>
    field === 'expiry' ? mineExpiry !== (theirs.expiryDate ?? null) : mine[field] !== theirValues[field];
  const mineChanged = (field: ConflictField) =>
    field === 'expiry' ? mineExpiry !== (before.expiryDate ?? null) : mine[field] !== beforeValues[field];
  const fields = conflictFields.filter(differ);
  const merged = pick(theirValues, mine, fields.filter(mineChanged));
  return { conflict: { at: now, mine, mineExpiry, theirs, theirValues, fields }, merged };
}

/** The values with some fields taken from a version. */
export function pick(values: ApiKeyValues, version: ApiKeyValues, fields: readonly ConflictField[]): ApiKeyValues {
  const names = fields.flatMap(formFields);
  return { ...values, ...Object.fromEntries(names.map((name) => [name, version[name]])) };
}

/** Whose version of a field the values have at present; neither once it has been edited again. */
export function chosen(
  { mine, theirValues }: Conflict,
  field: ConflictField,
  values: ApiKeyValues,
): 'mine' | 'theirs' | undefined {
  const same = (version: ApiKeyValues) =>
    field === 'expiry'
      ? version.expires === values.expires && (!values.expires || version.expiryDay === values.expiryDay)
      : version[field] === values[field];
  if (same(theirValues)) return 'theirs';
  return same(mine) ? 'mine' : undefined;
}
