import { commandKey } from './commandKey.ts';

/**
 * Puts text on the clipboard and says whether it is there. Away from https and localhost there is no clipboard API: then the
 * browser copies a selection made in `near`, which has to lie inside the open dialog, or its focus trap takes the focus back.
 */
export async function copyText(text: string, near: HTMLElement): Promise<boolean> {
  if (window.isSecureContext && navigator.clipboard) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      // Denied by permission or policy: the older way may still be open.
    }
  }
  return copySelection(text, near);
}

function copySelection(text: string, near: HTMLElement): boolean {
  const focused = document.activeElement;
  const source = document.createElement('textarea');
  source.value = text;
  source.readOnly = true;
  source.tabIndex = -1;
  source.ariaHidden = 'true';
  Object.assign(source.style, { position: 'fixed', top: '0', left: '0', opacity: '0', fontSize: '16px' });
  near.append(source);
  try {
    source.focus({ preventScroll: true });
    source.select();
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    source.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }
}

/** The keys that copy on this machine. */
export function copyKeys(): string {
  return commandKey() === '⌘' ? '⌘C' : 'Ctrl+C';
}
