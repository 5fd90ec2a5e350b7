import type { LaterTexts } from '#console/i18n/i18n.ts';

/** What is said about the own account: its menu and what opens from there. */
export const accountTexts: LaterTexts = {
  'en-US': () => import('#console/i18n/en-US/account.json'),
  'ja-JP': () => import('#console/i18n/ja-JP/account.json'),
};
