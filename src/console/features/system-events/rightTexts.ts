import type { LaterTexts } from '#console/i18n/i18n.ts';

/** The rights of roles in words. */
export const rightTexts: LaterTexts = {
  'en-US': () => import('#console/i18n/en-US/rights.json'),
  'ja-JP': () => import('#console/i18n/ja-JP/rights.json'),
};
