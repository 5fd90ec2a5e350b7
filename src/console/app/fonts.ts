import '@fontsource-variable/inter';
import '@fontsource-variable/jetbrains-mono';

/**
 * The Japanese face, whose slices a browser fetches as their characters appear: names may be Japanese in any language. Those
 * of `shownOffline` are fetched at once: where that has to be said, nothing can be fetched any more.
 */
export async function loadJapaneseFont(shownOffline: string): Promise<void> {
  await import('@fontsource-variable/noto-sans-jp');
  const [japanese] = /[^\p{ASCII}].*/u.exec(shownOffline) ?? [];
  if (japanese) await document.fonts.load("14px 'Noto Sans JP Variable'", japanese);
}
