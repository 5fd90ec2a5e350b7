import {
  type Administrator,
  administrator,
  administratorChange,
  administratorEndpoints,
  newAdministrator,
} from '#contract/administrators.ts';
import { answerSchema, chapter, requestSchema } from './words.ts';

const example = {
  ID: 3,
  username: 'yuki.tanaka',
  fullName: 'Yuki Tanaka',
  description: 'Night shift',
  roleID: 2,
  locale: 'ja-JP',
  timeZone: 'Asia/Tokyo',
  timeFormat: '24',
  passwordNeverExpires: false,
  active: true,
  mfaType: 'none',
  emailAddress: 'yuki.tanaka@example.com',
  primaryContact: false,
  receiveNotifications: false,
  reportPDFPasswordEnabled: false,
  created: 1_793_491_200_000,
  lastPasswordChange: 1_793_491_200_000,
  unsuccessfulSignInAttempts: 0,
  external: false,
  type: 'normal',
  readOnly: false,
  UTCOffset: 'UTC+9.00',
} satisfies Administrator;

const shared = {
  description: 'Who that is.',
  roleID: 'ID of the role, which says what the user may do.',
  locale: 'Language that the user is addressed in.',
  timeFormat: 'Hours of a clock.',
  passwordNeverExpires: 'Kept and answered; passwords do not expire.',
  primaryContact: 'Kept and answered.',
  receiveNotifications: 'Kept and answered.',
  reportPDFPasswordEnabled: 'Kept and answered.',
} as const;

const requestFields = {
  ...shared,
  username: 'A line of text that no other user has, whatever its case.',
  password: 'Has to meet the system settings. Never answered.',
  fullName: 'Empty or null: unset.',
  timeZone: 'An IANA name such as `Asia/Tokyo`, or one of its legacy names. Kept as it is sent.',
  active:
    'False locks the user out and ends the sessions. True lifts every lock and starts the count of wrong passwords afresh.',
  mfaType:
    '`none` switches the second factor of another user off, for a lost device. It is switched on by enrolling, not here.',
  phoneNumber: 'Empty or null: unset.',
  mobileNumber: 'Empty or null: unset.',
  pagerNumber: 'Empty or null: unset.',
  emailAddress: 'An address such as `name@example.com`. Empty or null: unset.',
} as const;

const id = { id: 'ID of the user.' };

export const administratorChapter = chapter({
  title: 'Users',
  description:
    'The people who sign in, called administrators here. All may look at themselves, and change their own password, name, language, time and contact data; for the rest they need the right of the call.',
  endpoints: administratorEndpoints,
  operations: {
    list: {
      id: 'listAdministrators',
      summary: 'List users',
      description: 'All users, ordered by user name.',
      example: { answer: { administrators: [example] } },
    },
    create: {
      id: 'createAdministrator',
      summary: 'Create a user',
      description:
        'Absent: `locale` en-US, `timeZone` the caller’s, `timeFormat` 24, `active` true, everything else empty or false.',
      codes: ['name_taken'],
      example: {
        body: {
          username: 'yuki.tanaka',
          password: 'correct horse battery staple',
          fullName: 'Yuki Tanaka',
          description: 'Night shift',
          roleID: 2,
          locale: 'ja-JP',
          timeZone: 'Asia/Tokyo',
          emailAddress: 'yuki.tanaka@example.com',
        },
        answer: example,
      },
    },
    search: {
      id: 'searchAdministrators',
      summary: 'Search for users',
      example: {
        body: { searchCriteria: [{ fieldName: 'roleID', numericValue: 2, numericTest: 'equal' }] },
        answer: { administrators: [example] },
      },
    },
    describe: {
      id: 'describeAdministrator',
      summary: 'Describe a user',
      tagged: true,
      parameters: id,
      example: { answer: example },
    },
    modify: {
      id: 'modifyAdministrator',
      summary: 'Modify a user',
      description:
        'Changes what is sent and leaves the rest. A new password ends every session of the user but the caller’s own. In a session, one’s own password is changed with `currentPassword`; a wrong one counts like a wrong one at sign-in.',
      codes: ['own_account', 'name_taken', 'edit_conflict', 'last_administrator'],
      tagged: true,
      parameters: id,
      example: { body: { active: false }, answer: { ...example, active: false } },
    },
    remove: {
      id: 'deleteAdministrator',
      summary: 'Delete a user',
      description: 'The user’s sessions end with it. API keys stay.',
      codes: ['own_account', 'last_administrator'],
      parameters: id,
    },
  },
  schemas: [
    answerSchema('Administrator', administrator, {
      description: 'A user, never with the password. Optional fields are absent when unset.',
      fields: {
        ...shared,
        ID: 'Assigned by the manager, ascending.',
        username: 'The name to sign in with; unique, whatever its case.',
        fullName: 'The user’s name.',
        timeZone: 'As it was sent: may be a legacy name such as `US/Eastern`.',
        active: 'False: locked out by an administrator.',
        mfaType: 'The second factor at sign-in.',
        phoneNumber: 'Contact data.',
        mobileNumber: 'Contact data.',
        pagerNumber: 'Contact data.',
        emailAddress: 'Contact data.',
        created: 'When it was created, in milliseconds since 1970-01-01T00:00Z.',
        lastPasswordChange: 'When the password was last set.',
        lastSignIn: 'The last sign-in. Absent: never.',
        unlockTime:
          'Until then the manager itself has locked the user out, for wrong passwords or wrong codes. Absent or past: it has not.',
        unsuccessfulSignInAttempts: 'Wrong passwords since the last success or unlocking.',
        external: 'Always false.',
        type: 'Always `normal`.',
        readOnly: 'Always false.',
        UTCOffset: 'Of `timeZone` at the moment of the answer: `UTC-4.00, DST`.',
      },
    }),
    answerSchema('AdministratorList', administratorEndpoints.list.answer, {
      description: 'Users.',
      fields: { administrators: 'The users found.' },
    }),
    requestSchema('NewAdministrator', newAdministrator, {
      description: 'A user to create. Other fields are ignored.',
      fields: requestFields,
    }),
    requestSchema('AdministratorChange', administratorChange, {
      description: 'What to change of a user. Fields that are absent stay as they are; other fields are ignored.',
      fields: {
        ...requestFields,
        currentPassword: 'To change one’s own password: the one it replaces.',
      },
    }),
  ],
});
