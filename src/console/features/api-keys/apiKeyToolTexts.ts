import type { LaterTexts } from '#console/i18n/i18n.ts';

/** The views and filters of the list of API keys. */
export const apiKeyToolTexts: LaterTexts = {
  'en-US': () => import('#console/i18n/en-US/apiKeyTools.json'),
  'ja-JP': () => import('#console/i18n/ja-JP/apiKeyTools.json'),
};
