import { useState } from 'react';

const storageKey = 'keyroom.snippet';

/** Which of the things to paste the person looked at last, in whatever window, and a way to look at another one. */
export function useSnippetChoice() {
  const [choice, setChoice] = useState(() => localStorage.getItem(storageKey) ?? '');
  const choose = (id: string) => {
    localStorage.setItem(storageKey, id);
    setChoice(id);
  };
  return [choice, choose] as const;
}
