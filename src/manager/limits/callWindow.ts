const length = 60;

/** How many calls were made in each of the last 60 seconds: in the current one, whole or not, and the 59 before it. */
export interface CallWindow {
  /** By second modulo 60. */
  counts: number[] | Uint32Array;
  /** The last one counted up to, in seconds since the epoch. */
  second: number;
  total: number;
}

export function createCallWindow(): CallWindow {
  return { counts: new Uint32Array(length), second: 0, total: 0 };
}

function slotOf(window: CallWindow, second: number): number {
  return window.counts[second % length] ?? 0;
}

/**
 * Forgets the seconds that have gone by. A clock that is put back stands still here; by more than a minute, and nothing is
 * remembered, or calls would be refused until it is what it was.
 */
export function advance(window: CallWindow, now: number): void {
  const second = Math.floor(now / 1000);
  if (second < window.second - length) {
    window.counts.fill(0);
    [window.total, window.second] = [0, second];
    return;
  }
  const from = Math.max(window.second, second - length);
  for (let passed = from + 1; passed <= second; passed += 1) {
    window.total -= slotOf(window, passed);
    window.counts[passed % length] = 0;
  }
  window.second = Math.max(window.second, second);
}

/** Whole seconds, at most 60, until one more call is within the limit; 0: it is now. */
export function secondsUntilFree(window: CallWindow, limit: number, now: number): number {
  advance(window, now);
  let left = window.total;
  for (let second = window.second - length + 1; left >= limit && second <= window.second; second += 1) {
    left -= slotOf(window, second);
    if (left < limit) return Math.min(length, Math.max(1, Math.ceil(second + length - now / 1000)));
  }
  return left < limit ? 0 : length;
}

export function countCall(window: CallWindow, now: number): void {
  advance(window, now);
  window.counts[window.second % length] = slotOf(window, window.second) + 1;
  window.total += 1;
}

/** Takes back a call that was counted at that time, unless it is forgotten already. */
export function uncountCall(window: CallWindow, then: number): void {
  const second = Math.floor(then / 1000);
  const count = slotOf(window, second);
  if (second <= window.second - length || count === 0) return;
  window.counts[second % length] = count - 1;
  window.total -= 1;
}

/** Whether nothing is left in it to be remembered. */
export function isForgotten(window: CallWindow, now: number): boolean {
  return window.second <= Math.floor(now / 1000) - length;
}
