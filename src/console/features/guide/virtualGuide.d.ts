declare module 'virtual:guide' {
  /** Where the guide is to be had in each language. */
  export const guideFiles: Readonly<Record<'en-US' | 'ja-JP', string>>;
}
