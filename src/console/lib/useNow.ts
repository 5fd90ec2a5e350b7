import { useSyncExternalStore } from 'react';

const minute = 60_000;
const listeners = new Set<() => void>();
let now = Temporal.Now.instant().epochMilliseconds;
let timer: ReturnType<typeof setInterval> | undefined;

function tick() {
  now = Temporal.Now.instant().epochMilliseconds;
  for (const listener of listeners) listener();
}

/** A tab in the background is woken rarely: it catches up when it is looked at again. */
function onVisible() {
  if (document.visibilityState === 'visible') tick();
}

function subscribe(listener: () => void) {
  if (listeners.size === 0) {
    timer = setInterval(tick, minute);
    document.addEventListener('visibilitychange', onVisible);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    document.removeEventListener('visibilitychange', onVisible);
  };
}

/** With nobody listening the stored moment ages, so the first to look takes a new one. */
function current() {
  if (listeners.size > 0) return now;
  const actual = Temporal.Now.instant().epochMilliseconds;
  if (Math.abs(actual - now) >= 1000) now = actual;
  return now;
}

/** The present moment (epoch ms), renewed every minute; one timer serves everybody who asks. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, current);
}
