import type { LaterTexts } from '#console/i18n/i18n.ts';

/** What the dialogs of an API key say. */
export const apiKeyDialogTexts: LaterTexts = {
  'en-US': () => import('#console/i18n/en-US/apiKeyDialog.json'),
  'ja-JP': () => import('#console/i18n/ja-JP/apiKeyDialog.json'),
};
