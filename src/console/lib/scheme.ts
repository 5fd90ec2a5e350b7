/** Where the choice of light, dark or system is kept in this browser. */
export const schemeStorageKey = 'keyroom.scheme';

/** Puts the scheme on the page before anything is drawn, so that the other one never shows; the theme keeps it from then on. */
export function applyScheme() {
  const chosen = localStorage.getItem(schemeStorageKey);
  const dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.scheme = dark ? 'dark' : 'light';
}
