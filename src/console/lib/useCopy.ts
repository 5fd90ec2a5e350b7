import { type RefObject, useState } from 'react';
import { copyText } from './copy.ts';

export type CopyState = 'idle' | 'copied' | 'failed';

/** Copying as a command with an outcome. Where the browser refuses, what `source` shows is selected, ready for the keys. */
export function useCopy(text: string, source: RefObject<HTMLElement | null>, onCopied?: () => void) {
  const [state, setState] = useState<CopyState>('idle');
  const copy = async () => {
    if (!source.current) return;
    setState('idle');
    const copied = await copyText(text, source.current.parentElement ?? source.current);
    setState(copied ? 'copied' : 'failed');
    if (copied) onCopied?.();
    else select(source.current);
  };
  return { state, copy };
}

function select(element: HTMLElement) {
  element.focus();
  if (element instanceof HTMLTextAreaElement) element.select();
  else document.getSelection()?.selectAllChildren(element);
}
