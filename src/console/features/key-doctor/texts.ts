import type { LaterTexts } from '#console/i18n/i18n.ts';

/** What the page says. */
export const keyDoctorTexts: LaterTexts = {
  'en-US': () => import('#console/i18n/en-US/keyDoctor.json'),
  'ja-JP': () => import('#console/i18n/ja-JP/keyDoctor.json'),
};
