import * as z from 'zod/mini';
import { endpoint } from './endpoint.ts';
import { searchFilter } from './search.ts';
import { timeZone } from './timeZones.ts';
import { description, integer, integerInput, legible, locale, objectName, storable, timestamp } from './values.ts';

/**
 * A user of the manager, never with the password. Optional fields are absent when unset. Only the manager sets `ID`,
 * `created`, `lastPasswordChange`, `lastSignIn`, `unlockTime`, `unsuccessfulSignInAttempts`, `external`, `type`, `readOnly`
 * and `UTCOffset`.
 */
export const administrator = z.object({
  /** Unique, whatever its case. */
  username: z.string(),
  fullName: z.optional(z.string()),
  description: z._default(z.string(), ''),
  roleID: integer,
  /** Language that the administrator is addressed in. */
  locale: z.catch(locale, 'en-US'),
  /** Kept as it was sent: may be a legacy name such as `US/Eastern`. */
  timeZone: z.string(),
  /** Hours of a clock. */
  timeFormat: z.catch(z.enum(['12', '24']), '24'),
  passwordNeverExpires: z._default(z.boolean(), false),
  /** `false`: locked out by an administrator. */
  active: z.boolean(),
  mfaType: z.catch(z.enum(['none', 'local-totp']), 'none'),
  phoneNumber: z.optional(z.string()),
  mobileNumber: z.optional(z.string()),
  pagerNumber: z.optional(z.string()),
  emailAddress: z.optional(z.string()),
  primaryContact: z._default(z.boolean(), false),
  receiveNotifications: z._default(z.boolean(), false),
  reportPDFPasswordEnabled: z._default(z.boolean(), false),
  created: timestamp,
  lastPasswordChange: z.optional(timestamp),
  /** Absent: never. */
  lastSignIn: z.optional(timestamp),
  /** Until then the administrator is locked out automatically, for wrong passwords or codes. Absent or past: not so. */
  unlockTime: z.optional(timestamp),
  /** Wrong passwords since the last success or unlocking. */
  unsuccessfulSignInAttempts: integer,
  /** Signs in by way of an identity provider. */
  external: z._default(z.boolean(), false),
  type: z.catch(z.enum(['normal', 'temporary']), 'normal'),
  readOnly: z._default(z.boolean(), false),
  ID: integer,
  /** Of `timeZone` at the moment of the answer, hours and minutes: `UTC+9.00`, `UTC-4.00, DST`. */
  UTCOffset: z.optional(z.string()),
});
export type Administrator = z.infer<typeof administrator>;

/** A line that may be left empty: `""` and `null` clear it. */
const line = z.string().check(z.trim(), z.maxLength(254), storable, legible);

const emailAddress = line.check(
  z.refine((text) => text === '' || /^[^\s@]+@[^\s@]+$/.test(text), {
    params: { code: 'wrong_email_address' },
    error: 'Write the address as name@example.org.',
  }),
);

const password = z.string().check(z.minLength(1), z.maxLength(1024));

/** The fields a client may set. The manager checks in addition that the role exists and that the name is free. */
const settable = z.object({
  username: objectName,
  /** Has to meet the sign-in settings; never answered. */
  password,
  fullName: z.nullable(line),
  description,
  roleID: integerInput,
  locale,
  timeZone,
  timeFormat: z.enum(['12', '24']),
  passwordNeverExpires: z.boolean(),
  active: z.boolean(),
  /** `none` switches it off; it is switched on by enrolling, not here. */
  mfaType: z.enum(['none', 'local-totp']),
  phoneNumber: z.nullable(line),
  mobileNumber: z.nullable(line),
  pagerNumber: z.nullable(line),
  emailAddress: z.nullable(emailAddress),
  primaryContact: z.boolean(),
  receiveNotifications: z.boolean(),
  reportPDFPasswordEnabled: z.boolean(),
});

/** What all may change of themselves in a session, without the right to edit administrators; their password comes on top. */
export const ownFields = [
  'fullName',
  'locale',
  'timeZone',
  'timeFormat',
  'phoneNumber',
  'mobileNumber',
  'pagerNumber',
  'emailAddress',
  'receiveNotifications',
  'reportPDFPasswordEnabled',
] as const satisfies (keyof z.infer<typeof settable>)[];

/** An administrator to create. Absent: `locale` en-US, `timeZone` the caller's, `timeFormat` 24, `active`, all else empty or false. */
export const newAdministrator = z.required(z.partial(settable), { username: true, password: true, roleID: true });
export type NewAdministrator = z.input<typeof newAdministrator>;

/**
 * A change to an administrator: fields that are absent stay as they are. `currentPassword`: to change one's own password, one
 * has to send the one it replaces (ours; ASVS 6.2.3).
 */
export const administratorChange = z.extend(z.partial(settable), { currentPassword: z.optional(password) });
export type AdministratorChange = z.input<typeof administratorChange>;

const administratorList = z.object({ administrators: z.array(administrator) });

/**
 * `/administrators`: the users of the manager. Each call needs the right of its verb on administrators; but all may look at
 * themselves, and change their own password, name, language, time and contact data.
 */
export const administratorEndpoints = {
  list: endpoint({
    method: 'GET',
    access: 'platformRights.administratorRights.canViewAdministrators',
    path: '/administrators',
    answer: administratorList,
  }),
  /** 400 unknown role or weak password · 403 a role with more rights than a confined caller's · 409 name taken. */
  create: endpoint({
    method: 'POST',
    access: 'platformRights.administratorRights.canCreateNewAdministrators',
    path: '/administrators',
    body: newAdministrator,
    answer: administrator,
  }),
  search: endpoint({
    method: 'POST',
    access: 'platformRights.administratorRights.canViewAdministrators',
    path: '/administrators/search',
    body: searchFilter,
    answer: administratorList,
  }),
  /** Answers with an `ETag` for `modify`. */
  describe: endpoint({
    method: 'GET',
    access: { right: 'platformRights.administratorRights.canViewAdministrators', or: 'oneself' },
    path: '/administrators/:id',
    answer: administrator,
  }),
  /**
   * 403 `own_account` for the own role or lock · 409 `last_administrator` when nobody with every right could sign in any
   * more · with `If-Match`, 409 when somebody has edited the administrator since that `ETag`; without, the last one wins.
   * A new password ends all sessions of the administrator but the caller's, a lock all of them.
   */
  modify: endpoint({
    method: 'POST',
    access: { right: 'platformRights.administratorRights.canEditAdministratorProperties', or: 'oneself' },
    path: '/administrators/:id',
    body: administratorChange,
    answer: administrator,
  }),
  /** 403 `own_account` · 409 `last_administrator`. */
  remove: endpoint({
    method: 'DELETE',
    access: 'platformRights.administratorRights.canDeleteAdministrators',
    path: '/administrators/:id',
    answer: z.void(),
  }),
};
