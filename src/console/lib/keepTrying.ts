/** Trouble that comes back sooner than that, in milliseconds, is the same trouble: it is not asked about as often as new one. */
const calm = 60_000;

let attempts = 0;
let endedAt = Number.NEGATIVE_INFINITY;

/** How long to wait before another attempt, in milliseconds: ever longer, and a quarter of a minute at most. */
export function pauseBefore(attempt: number): number {
  return Math.min(15_000, 2_000 * 2 ** attempt);
}

/**
 * Attempts something again and again until `stop`: after a while, when the browser is online again, when the page is looked at
 * again, and by `now`. One attempt at a time.
 */
export function keepTrying(attempt: () => Promise<void>): { now: () => void; stop: () => void } {
  if (performance.now() - endedAt > calm) attempts = 0;
  const stopping = new AbortController();
  const { signal } = stopping;
  let running = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const plan = () => {
    timer = setTimeout(now, pauseBefore(attempts));
    attempts += 1;
  };
  const run = async () => {
    running = true;
    clearTimeout(timer);
    await attempt();
    running = false;
    if (!signal.aborted) plan();
  };
  const now = () => {
    if (!running) void run();
  };
  addEventListener('online', now, { signal });
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && now(), { signal });
  plan();
  return {
    now,
    stop: () => {
      endedAt = performance.now();
      clearTimeout(timer);
      stopping.abort();
    },
  };
}
