import type { FieldProblem } from '#console/lib/recordRefusal.ts';
import { toProblem } from '#console/lib/recordRefusal.ts';
import { type Administrator, type AdministratorChange, administratorChange } from '#contract/administrators.ts';
import { toFieldErrors } from '#contract/errors.ts';
import type { Locale } from '#contract/values.ts';

/** What people set of themselves. */
export interface ProfileValues {
  fullName: string;
  locale: Locale;
  timeZone: string;
  timeFormat: '12' | '24';
}

/** In the order of the form. */
export const profileFields = [
  'fullName',
  'locale',
  'timeZone',
  'timeFormat',
] as const satisfies (keyof ProfileValues)[];

export const profileFieldOf = {
  fullName: 'fullName',
  locale: 'locale',
  timeZone: 'timeZone',
  timeFormat: 'timeFormat',
} as const;

export function toValues({ fullName = '', locale, timeZone, timeFormat }: Administrator): ProfileValues {
  return { fullName, locale, timeZone, timeFormat };
}

/** The fields that differ from what the manager has. */
export function toChange(before: Administrator, values: ProfileValues): AdministratorChange {
  const known = toValues(before);
  const typed = { ...values, fullName: values.fullName.trim() };
  return Object.fromEntries(
    profileFields.filter((name) => typed[name] !== known[name]).map((name) => [name, typed[name]]),
  );
}

/** What the contract does not take. */
export function problems(values: ProfileValues): FieldProblem<keyof ProfileValues>[] {
  const { error } = administratorChange.safeParse(values, { reportInput: true });
  return error ? toFieldErrors(error).flatMap((fault) => toProblem(profileFieldOf, fault)) : [];
}
