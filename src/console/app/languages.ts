/** The languages of the console, each by its own name. */
export const languages = [
  { value: 'en-US', name: 'English', lang: 'en' },
  { value: 'ja-JP', name: '日本語', lang: 'ja' },
] as const;
