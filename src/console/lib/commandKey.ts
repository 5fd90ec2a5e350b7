/** The key that goes with others for commands, as it stands on the keyboard of this machine. */
export function commandKey(): '⌘' | 'Ctrl' {
  return /Mac|iP(hone|ad)/.test(navigator.userAgent) ? '⌘' : 'Ctrl';
}
