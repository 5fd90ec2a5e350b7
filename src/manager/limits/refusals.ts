/** Until when limits are known to be used up, so that it need not be asked. */
export interface Refusals {
  /** Seconds that are left of what was kept for this limit; 0: nothing is known. */
  find(subject: number, limit: number, now: number): number;
  keep(subject: number, limit: number, now: number, seconds: number): void;
}

/** More than can be called within a minute. */
const most = 100_000;

export function createRefusals(): Refusals {
  const kept = new Map<number, { limit: number; since: number; until: number }>();
  return {
    find(subject, limit, now) {
      const known = kept.get(subject);
      // A limit that was changed has to be asked for anew, and so has everything when the clock was put back.
      if (known?.limit !== limit || now >= known.until || now < known.since) return 0;
      return Math.ceil((known.until - now) / 1000);
    },
    keep(subject, limit, now, seconds) {
      kept.delete(subject);
      // What is counted is forgotten by whole seconds.
      if (seconds > 0) kept.set(subject, { limit, since: now, until: Math.floor(now / 1000 + seconds) * 1000 });
      for (const [oldest, { until }] of kept) {
        if (kept.size <= most && now < until) break;
        kept.delete(oldest);
      }
    },
  };
}
