import type { LaterTexts } from '#console/i18n/i18n.ts';

/** What is said of exporting keys. */
export const exportTexts: LaterTexts = {
  'en-US': () => import('#console/i18n/en-US/apiKeyExport.json'),
  'ja-JP': () => import('#console/i18n/ja-JP/apiKeyExport.json'),
};
