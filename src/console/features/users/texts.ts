import type { LaterTexts } from '#console/i18n/i18n.ts';

/** What the page of the users and their windows say. */
export const usersTexts: LaterTexts = {
  'en-US': () => import('#console/i18n/en-US/users.json'),
  'ja-JP': () => import('#console/i18n/ja-JP/users.json'),
};
