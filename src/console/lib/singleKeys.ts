const storageKey = 'keyroom.singleKeys';

/** Whether a key alone does something in this browser: whoever speaks to the computer, or brushes keys, can do without. */
export function singleKeysAreOn(): boolean {
  return localStorage.getItem(storageKey) !== 'off';
}

export function switchSingleKeys(on: boolean): void {
  if (on) localStorage.removeItem(storageKey);
  else localStorage.setItem(storageKey, 'off');
}
