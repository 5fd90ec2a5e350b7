import { useEffect, useState } from 'react';
import type { Preloadable } from './preloadable.tsx';

/**
 * Whether the code of a part that is wanted has come, or cannot, which the part itself then says. To wait for it by
 * suspending takes 300 ms more: so long React holds back what has suspended.
 */
export function useCode(isWanted: boolean, { load }: Pick<Preloadable<object>, 'load'>): boolean {
  const [isThere, setThere] = useState(false);
  useEffect(() => {
    if (!isWanted || isThere) return;
    const tell = () => setThere(true);
    load().then(tell, tell);
  }, [isWanted, isThere, load]);
  return isThere;
}
