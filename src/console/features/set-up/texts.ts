import type { LaterTexts } from '#console/i18n/i18n.ts';

/** What the page says of itself. */
export const setUpTexts: LaterTexts = {
  'en-US': () => import('#console/i18n/en-US/setUp.json'),
  'ja-JP': () => import('#console/i18n/ja-JP/setUp.json'),
};
