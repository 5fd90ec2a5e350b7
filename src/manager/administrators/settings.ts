import type * as z from 'zod/mini';
import type { Administrator, administratorChange } from '#contract/administrators.ts';

/** What a client may set of an administrator and see again. What is not set is undefined. */
export type Settings = Pick<
  Administrator,
  | 'username'
  | 'fullName'
  | 'description'
  | 'roleID'
  | 'locale'
  | 'timeZone'
  | 'timeFormat'
  | 'passwordNeverExpires'
  | 'active'
  | 'mfaType'
  | 'phoneNumber'
  | 'mobileNumber'
  | 'pagerNumber'
  | 'emailAddress'
  | 'primaryContact'
  | 'receiveNotifications'
  | 'reportPDFPasswordEnabled'
>;

/** The settings of an administrator, out of everything that is known. */
export function toSettings(administrator: Settings): Settings {
  const { username, fullName, description, roleID, locale, timeZone, timeFormat } = administrator;
  const { passwordNeverExpires, active, mfaType, phoneNumber, mobileNumber, pagerNumber } = administrator;
  const { emailAddress, primaryContact, receiveNotifications, reportPDFPasswordEnabled } = administrator;
  return {
    username,
    fullName,
    description,
    roleID,
    locale,
    timeZone,
    timeFormat,
    passwordNeverExpires,
    active,
    mfaType,
    phoneNumber,
    mobileNumber,
    pagerNumber,
    emailAddress,
    primaryContact,
    receiveNotifications,
    reportPDFPasswordEnabled,
  };
}

/** A new administrator's. */
export function initialSettings(
  given: Pick<Settings, 'username' | 'roleID' | 'timeZone'> & Partial<Pick<Settings, 'locale'>>,
): Settings {
  return {
    locale: 'en-US',
    description: '',
    timeFormat: '24',
    passwordNeverExpires: false,
    active: true,
    mfaType: 'none',
    primaryContact: false,
    receiveNotifications: false,
    reportPDFPasswordEnabled: false,
    ...given,
  };
}

/** The settings with the change made; an empty line is one that is not set. */
export function mergeSettings(before: Settings, change: z.output<typeof administratorChange>): Settings {
  const merge = (name: 'fullName' | 'phoneNumber' | 'mobileNumber' | 'pagerNumber' | 'emailAddress') => {
    const sent = change[name];
    return sent === undefined ? before[name] : sent || undefined;
  };
  return toSettings({
    ...before,
    ...change,
    fullName: merge('fullName'),
    phoneNumber: merge('phoneNumber'),
    mobileNumber: merge('mobileNumber'),
    pagerNumber: merge('pagerNumber'),
    emailAddress: merge('emailAddress'),
  });
}
