import type { GuidePageName } from '#console/lib/help.ts';

/** The pages of the guide in their order, named before its text is there. A test holds it to the guide. */
export const guidePages: readonly GuidePageName[] = [
  'first-steps',
  'create-key',
  'hand-over-secret',
  'lock-out',
  'replace-secret',
  'find-keys',
  'many-keys',
  'roles',
  'users',
  'system-events',
  'from-code',
  'in-front-of-a-manager',
  'troubleshooting',
];
