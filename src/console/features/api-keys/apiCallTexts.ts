import type { LaterTexts } from '#console/i18n/i18n.ts';

/** What the tab with the API call says. */
export const apiCallTexts: LaterTexts = {
  'en-US': () => import('#console/i18n/en-US/apiCall.json'),
  'ja-JP': () => import('#console/i18n/ja-JP/apiCall.json'),
};
