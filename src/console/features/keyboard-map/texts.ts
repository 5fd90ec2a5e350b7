import type { LaterTexts } from '#console/i18n/i18n.ts';

export const keyboardMapTexts: LaterTexts = {
  'en-US': () => import('#console/i18n/en-US/keyboardMap.json'),
  'ja-JP': () => import('#console/i18n/ja-JP/keyboardMap.json'),
};
