import type { LaterTexts } from '#console/i18n/i18n.ts';

/** What is said where a code is asked for. */
export const codeStepTexts: LaterTexts = {
  'en-US': () => import('#console/i18n/en-US/codeStep.json'),
  'ja-JP': () => import('#console/i18n/ja-JP/codeStep.json'),
};
