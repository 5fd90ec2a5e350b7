/** Every address of the console. End-to-end tests and the guide navigate by this table too. Signing in has none: it happens in place. */
export const paths = {
  home: '/',
  setUp: '/set-up',
  /** Passed through on the way to another manager. */
  otherManager: '/other-manager/$name',
  users: '/administration/user-management/users',
  roles: '/administration/user-management/roles',
  systemSettings: '/administration/system-settings',
  apiKeys: '/administration/user-management/api-keys',
  systemEvents: '/administration/system-events',
  keyDoctor: '/tools/key-doctor',
  apiReference: '/tools/api-reference',
  guide: '/guide',
  guidePage: '/guide/$page',
  wholeGuide: '/guide/all',
} as const;
