import type { LaterTexts } from '#console/i18n/i18n.ts';

/** What stands around the guide; its own words come with its pages. */
export const guideTexts: LaterTexts = {
  'en-US': () => import('#console/i18n/en-US/guide.json'),
  'ja-JP': () => import('#console/i18n/ja-JP/guide.json'),
};
