import type { OwnSession } from '#console/lib/ownSession.ts';
import { type FieldMap, type FieldProblem, toProblem } from '#console/lib/recordRefusal.ts';
import {
  type Administrator,
  type AdministratorChange,
  administratorChange,
  type NewAdministrator,
  newAdministrator,
} from '#contract/administrators.ts';
import { toFieldErrors } from '#contract/errors.ts';
import type { Locale } from '#contract/values.ts';

/** A user as their window edits them. */
export interface UserValues {
  username: string;
  fullName: string;
  description: string;
  /** Null: none chosen yet. */
  roleID: number | null;
  locale: Locale;
  timeZone: string;
  timeFormat: '12' | '24';
  lockedOut: boolean;
  /** Of a new user only. */
  password: string;
  repeat: string;
  phoneNumber: string;
  mobileNumber: string;
  pagerNumber: string;
  emailAddress: string;
  primaryContact: boolean;
  receiveNotifications: boolean;
}

/** What stands on each tab, in its order, in which what is wrong is looked for. */
export const generalFields = [
  'username',
  'fullName',
  'description',
  'roleID',
  'password',
  'repeat',
  'locale',
  'timeZone',
  'timeFormat',
  'lockedOut',
] as const satisfies (keyof UserValues)[];

export const contactFields = [
  'phoneNumber',
  'mobileNumber',
  'pagerNumber',
  'emailAddress',
  'primaryContact',
  'receiveNotifications',
] as const satisfies (keyof UserValues)[];

export const userFieldOrder: readonly (keyof UserValues)[] = [...generalFields, ...contactFields];

/** Those that a change can be about. */
export const changeableFields = userFieldOrder.filter((name) => name !== 'password' && name !== 'repeat');

/** Which field of the form each field of the request comes from. */
export const userFields: FieldMap<keyof UserValues> = {
  nameField: 'username',
  fieldOf: {
    ...Object.fromEntries(changeableFields.map((name) => [name, name])),
    password: 'password',
    active: 'lockedOut',
  },
};

/** What a new user begins with: no role, lest one be given by oversight; the administrator's language, zone and clock. */
export function newValues({ administrator }: Pick<OwnSession, 'administrator'>): UserValues {
  const { locale, timeZone, timeFormat = '24' } = administrator;
  return {
    username: '',
    fullName: '',
    description: '',
    roleID: null,
    locale,
    timeZone,
    timeFormat,
    lockedOut: false,
    password: '',
    repeat: '',
    phoneNumber: '',
    mobileNumber: '',
    pagerNumber: '',
    emailAddress: '',
    primaryContact: false,
    receiveNotifications: false,
  };
}

export function toValues(user: Administrator): UserValues {
  return {
    username: user.username,
    fullName: user.fullName ?? '',
    description: user.description,
    roleID: user.roleID,
    locale: user.locale,
    timeZone: user.timeZone,
    timeFormat: user.timeFormat,
    lockedOut: !user.active,
    password: '',
    repeat: '',
    phoneNumber: user.phoneNumber ?? '',
    mobileNumber: user.mobileNumber ?? '',
    pagerNumber: user.pagerNumber ?? '',
    emailAddress: user.emailAddress ?? '',
    primaryContact: user.primaryContact,
    receiveNotifications: user.receiveNotifications,
  };
}

function toSettings({ roleID, lockedOut, password: _, repeat: __, ...rest }: UserValues) {
  return { ...rest, username: rest.username.trim(), roleID: roleID ?? undefined, active: !lockedOut };
}

/** The body that creates the user. Only for values in which `problems` finds none. */
export function toCreate(values: UserValues): NewAdministrator {
  const { roleID, ...settings } = toSettings(values);
  if (roleID === undefined) throw new Error('A user without a role cannot be created.');
  return { ...settings, roleID, password: values.password };
}

/** The body that makes `before` what the values say: what did not change is not in it, so that it stays as it is. */
export function toChange(before: Administrator, values: UserValues): AdministratorChange {
  const present = new Map(Object.entries(toSettings(toValues(before))));
  return Object.fromEntries(Object.entries(toSettings(values)).filter(([name, value]) => value !== present.get(name)));
}

type Problem = FieldProblem<keyof UserValues>;

/** What is wrong with the values, by the contract's own schema and codes, in the window's order. */
export function problems(values: UserValues, before: Administrator | undefined): Problem[] {
  const result = before
    ? administratorChange.safeParse(toChange(before, values), { reportInput: true })
    : newAdministrator.safeParse({ ...toSettings(values), password: values.password }, { reportInput: true });
  const found: Problem[] = result.success
    ? []
    : toFieldErrors(result.error).flatMap((error) => toProblem(userFields.fieldOf, error));
  if (!before && values.repeat !== values.password) found.push({ field: 'repeat', code: 'required' });
  return found.toSorted((one, other) => userFieldOrder.indexOf(one.field) - userFieldOrder.indexOf(other.field));
}
