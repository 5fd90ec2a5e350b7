import { useMemo } from 'react';
import { useText } from '#console/i18n/i18n.ts';
import type { MessageID } from '#console/i18n/messages.ts';
import { foldText } from '#console/lib/foldText.ts';
import { textFilter } from '#console/lib/rowSearch.ts';
import { lastName, type RightPath } from './rightPaths.ts';

/** The rights in words. What we do not know goes by the name that the manager has for it. */
export function useRightWords() {
  const t = useText();
  return useMemo(() => {
    const named = (kind: 'area' | 'group' | 'right') => (path: string) => {
      const id = `${kind}.${path}`;
      // There is no text for a right of a newer manager; the ID comes back then.
      const text = t(id as MessageID);
      return text === id ? lastName(path) : text;
    };
    const [area, group, right] = [named('area'), named('group'), named('right')];
    const folded = (path: RightPath) => {
      const [first = '', second = ''] = path.split('.');
      const words = [area(first), group(`${first}.${second}`), right(path), path];
      return foldText(words.join('\n'));
    };
    /** Whether a right has every word that was typed in its words, those of its group and area, or its path. */
    const matching = (typed: string) => {
      const passes = textFilter(typed);
      return (path: RightPath) => passes(folded(path));
    };
    return { area, group, right, matching };
  }, [t]);
}

export type RightWords = ReturnType<typeof useRightWords>;
