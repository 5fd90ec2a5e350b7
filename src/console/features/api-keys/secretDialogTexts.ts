import type { LaterTexts } from '#console/i18n/i18n.ts';

/** What the dialog of a secret key says. */
export const secretDialogTexts: LaterTexts = {
  'en-US': () => import('#console/i18n/en-US/secretDialog.json'),
  'ja-JP': () => import('#console/i18n/ja-JP/secretDialog.json'),
};
