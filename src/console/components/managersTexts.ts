import type { LaterTexts } from '#console/i18n/i18n.ts';

/** What is said where one manager of several is chosen, and where there is trouble with it. */
export const managersTexts: LaterTexts = {
  'en-US': () => import('#console/i18n/en-US/managers.json'),
  'ja-JP': () => import('#console/i18n/ja-JP/managers.json'),
};
