import { type ReactNode, Suspense, useEffect, useState } from 'react';
import { firstPaint, isPainted } from '#console/lib/firstPaint.ts';

interface Props {
  /** In its place until it is there. */
  fallback?: ReactNode;
  children: ReactNode;
}

/** What is fetched and drawn only once the page has been painted for the first time. */
export function AfterPaint({ fallback, children }: Props) {
  const [ready, setReady] = useState(isPainted);
  useEffect(() => void firstPaint().then(() => setReady(true)), []);
  return ready ? <Suspense fallback={fallback}>{children}</Suspense> : fallback;
}
