import type { LaterTexts } from '#console/i18n/i18n.ts';

/** What is said of works with rows of a list, whatever list it is. */
export const workTexts: LaterTexts = {
  'en-US': () => import('#console/i18n/en-US/work.json'),
  'ja-JP': () => import('#console/i18n/ja-JP/work.json'),
};
