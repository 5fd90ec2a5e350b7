import '@fontsource-variable/inter';
import '@fontsource-variable/jetbrains-mono';

/** The Japanese face, whose slices a browser fetches as their characters appear: names may be Japanese in any language. */
export const loadJapaneseFont = () => import('@fontsource-variable/noto-sans-jp');
