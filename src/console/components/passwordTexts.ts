import type { LaterTexts } from '#console/i18n/i18n.ts';

/** What is said where a password is chosen. */
export const passwordTexts: LaterTexts = {
  'en-US': () => import('#console/i18n/en-US/password.json'),
  'ja-JP': () => import('#console/i18n/ja-JP/password.json'),
};
