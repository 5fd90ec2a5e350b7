import { type ReactNode, Suspense, useEffect, useState } from 'react';
import { nextPaint } from '#console/lib/nextPaint.ts';

interface Props {
  /** In its place until then: nothing around it is to move. */
  fallback?: ReactNode;
  children: ReactNode;
}

/** Drawn once the rest of a window has been painted: what is not looked at first does not hold up what is. */
export function Deferred({ fallback, children }: Props) {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    let wanted = true;
    void nextPaint().then(() => wanted && setReady(true));
    return () => {
      wanted = false;
    };
  }, []);
  return ready ? <Suspense fallback={fallback}>{children}</Suspense> : fallback;
}
