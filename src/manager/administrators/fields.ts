import type { FieldTable } from '#manager/search/fields.ts';

/** What administrators can be searched by. */
export const administratorFields: FieldTable = {
  username: { kind: 'string', column: 'username_key' },
  fullName: { kind: 'string', column: 'full_name_key' },
  description: { kind: 'string', column: 'description_key' },
  roleID: { kind: 'numeric', column: 'role_id' },
  timeZone: { kind: 'string', column: 'time_zone_key' },
  timeFormat: { kind: 'choice', column: 'time_format' },
  passwordNeverExpires: { kind: 'boolean', column: 'password_never_expires' },
  active: { kind: 'boolean', column: 'active' },
  mfaType: { kind: 'choice', column: 'mfa_type' },
  phoneNumber: { kind: 'string', column: 'phone_number_key' },
  mobileNumber: { kind: 'string', column: 'mobile_number_key' },
  pagerNumber: { kind: 'string', column: 'pager_number_key' },
  emailAddress: { kind: 'string', column: 'email_address_key' },
  primaryContact: { kind: 'boolean', column: 'primary_contact' },
  receiveNotifications: { kind: 'boolean', column: 'receive_notifications' },
  reportPDFPasswordEnabled: { kind: 'boolean', column: 'report_pdf_password_enabled' },
  created: { kind: 'date', column: 'created' },
  lastPasswordChange: { kind: 'date', column: 'last_password_change' },
  lastSignIn: { kind: 'date', column: 'last_sign_in' },
  unlockTime: { kind: 'date', column: 'unlock_time' },
  unsuccessfulSignInAttempts: { kind: 'numeric', column: 'failed_attempts' },
  external: { kind: 'boolean', always: 0 },
  type: { kind: 'choice', always: 'normal' },
  readOnly: { kind: 'boolean', always: 0 },
};
