import type { LaterTexts } from '#console/i18n/i18n.ts';

/** What opens from the tools of a list: sheets and menus for filters, order, views and columns. */
export const listToolTexts: LaterTexts = {
  'en-US': () => import('#console/i18n/en-US/listTools.json'),
  'ja-JP': () => import('#console/i18n/ja-JP/listTools.json'),
};
