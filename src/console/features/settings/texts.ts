import type { LaterTexts } from '#console/i18n/i18n.ts';

/** What the page says. */
export const settingTexts: LaterTexts = {
  'en-US': () => import('#console/i18n/en-US/settings.json'),
  'ja-JP': () => import('#console/i18n/ja-JP/settings.json'),
};
