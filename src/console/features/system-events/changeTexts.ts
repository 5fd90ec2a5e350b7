import type { LaterTexts } from '#console/i18n/i18n.ts';

/** What events tell of changes in words: the rights of roles. */
export const rightTexts: LaterTexts = {
  'en-US': () => import('#console/i18n/en-US/rights.json'),
  'ja-JP': () => import('#console/i18n/ja-JP/rights.json'),
};

/** And the settings. */
export const settingTexts: LaterTexts = {
  'en-US': () => import('#console/i18n/en-US/settings.json'),
  'ja-JP': () => import('#console/i18n/ja-JP/settings.json'),
};
