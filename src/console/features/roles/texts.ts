import type { LaterTexts } from '#console/i18n/i18n.ts';

/** What the page says. */
export const rolesTexts: LaterTexts = {
  'en-US': () => import('#console/i18n/en-US/roles.json'),
  'ja-JP': () => import('#console/i18n/ja-JP/roles.json'),
};

/** What the window of a role says. */
export const roleDialogTexts: LaterTexts = {
  'en-US': () => import('#console/i18n/en-US/roleDialog.json'),
  'ja-JP': () => import('#console/i18n/ja-JP/roleDialog.json'),
};

/** The rights in words. */
export const rightsTexts: LaterTexts = {
  'en-US': () => import('#console/i18n/en-US/rights.json'),
  'ja-JP': () => import('#console/i18n/ja-JP/rights.json'),
};
