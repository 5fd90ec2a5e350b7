import type { LaterTexts } from '#console/i18n/i18n.ts';

/** What is said about keys that replace others. */
export const rotationTexts: LaterTexts = {
  'en-US': () => import('#console/i18n/en-US/rotation.json'),
  'ja-JP': () => import('#console/i18n/ja-JP/rotation.json'),
};
