import type { LaterTexts } from '#console/i18n/i18n.ts';

/** What the windows of records have in common: the fields that several have, conflicts, languages and time zones. */
export const recordTexts: LaterTexts = {
  'en-US': () => import('#console/i18n/en-US/record.json'),
  'ja-JP': () => import('#console/i18n/ja-JP/record.json'),
};
