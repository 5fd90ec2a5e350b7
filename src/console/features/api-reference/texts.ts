import type { LaterTexts } from '#console/i18n/i18n.ts';

/** What the page says of itself. */
export const apiReferenceTexts: LaterTexts = {
  'en-US': () => import('#console/i18n/en-US/apiReference.json'),
  'ja-JP': () => import('#console/i18n/ja-JP/apiReference.json'),
};
