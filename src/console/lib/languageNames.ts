import type { Locale } from '#contract/values.ts';

/** Each language by its own name, as those know it who speak it. */
export const languageNames: Readonly<Record<Locale, string>> = { 'en-US': 'English', 'ja-JP': '日本語' };
