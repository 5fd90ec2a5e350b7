import { type ReactNode, useEffect, useState } from 'react';
import { nextPaint } from '#console/lib/nextPaint.ts';

/** Drawn once the rest of a window has been painted: what is not looked at first does not hold up what is. */
export function Deferred({ children }: { children: ReactNode }) {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    let wanted = true;
    void nextPaint().then(() => wanted && setReady(true));
    return () => {
      wanted = false;
    };
  }, []);
  return ready && children;
}
