import type { LaterTexts } from '#console/i18n/i18n.ts';

/** What is asked before something is done to keys, and said of what has become of it. */
export const apiKeyBulkTexts: LaterTexts = {
  'en-US': () => import('#console/i18n/en-US/apiKeyBulk.json'),
  'ja-JP': () => import('#console/i18n/ja-JP/apiKeyBulk.json'),
};
