import { firstPaint } from './firstPaint.ts';

function onceIdle(work: () => void): () => void {
  if (!('requestIdleCallback' in globalThis)) {
    const timer = setTimeout(work, 1_000);
    return () => clearTimeout(timer);
  }
  const request = requestIdleCallback(work);
  return () => cancelIdleCallback(request);
}

/** Does what can wait once the page has been painted and nothing else is to do. Returns how to call it off. */
export function whenIdle(work: () => void): () => void {
  let isOff = false;
  let callOff = () => {};
  void firstPaint().then(() => {
    if (!isOff) callOff = onceIdle(work);
  });
  return () => {
    isOff = true;
    callOff();
  };
}

/** Settled once the page has been painted and nothing else is to do. */
export function idle(): Promise<void> {
  return new Promise((resolve) => void whenIdle(resolve));
}
