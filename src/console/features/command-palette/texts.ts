import type { LaterTexts } from '#console/i18n/i18n.ts';

export const paletteTexts: LaterTexts = {
  'en-US': () => import('#console/i18n/en-US/commandPalette.json'),
  'ja-JP': () => import('#console/i18n/ja-JP/commandPalette.json'),
};
