import type { LaterTexts } from '#console/i18n/i18n.ts';

/** What is said of system events, on their page and in the windows of what they happened to. */
export const eventTexts: LaterTexts = {
  'en-US': () => import('#console/i18n/en-US/systemEvents.json'),
  'ja-JP': () => import('#console/i18n/ja-JP/systemEvents.json'),
};
