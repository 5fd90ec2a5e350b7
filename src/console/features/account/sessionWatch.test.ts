import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { SessionRest } from '#contract/sessionList.ts';
import { nextStep, timeLeft, type Warning, type Watched, watchSession } from './sessionWatch.ts';

const minute = 60_000;
const now = 1_000_000_000;

function aRest({ idle, absolute }: { idle?: number; absolute?: number }): SessionRest {
  return {
    now,
    ...(idle === undefined ? {} : { idleEnd: now + idle }),
    ...(absolute === undefined ? {} : { absoluteEnd: now + absolute }),
  };
}

describe('what is next', () => {
  test.each([
    ['half an hour', 30 * minute, 28 * minute],
    ['four minutes', 4 * minute, 2 * minute],
    ['three minutes', 3 * minute, 1.5 * minute],
    ['a minute', minute, minute / 2],
  ])('with %s until the idle end, the warning comes two minutes before, or half of it', (_, idle, wait) => {
    expect(nextStep(aRest({ idle }), idle, false)).toEqual({ kind: 'wait', milliseconds: wait });
  });

  test('within that time it is now', () => {
    const step = nextStep(aRest({ idle: 2 * minute, absolute: 60 * minute }), 30 * minute, false);
    expect(step).toEqual({ kind: 'warn', left: 2 * minute, prolongable: true });
  });

  test('the greatest age is warned of once, and says that nothing prolongs the session', () => {
    const rest = aRest({ idle: 5 * minute, absolute: minute });
    expect(nextStep(rest, 30 * minute, false)).toEqual({ kind: 'warn', left: minute, prolongable: false });
    expect(nextStep(rest, 30 * minute, true)).toEqual({ kind: 'wait', milliseconds: minute });
  });

  test('a session without an end is looked at again in a day', () => {
    expect(nextStep(aRest({}), 0, false)).toEqual({ kind: 'wait', milliseconds: 24 * 60 * minute });
  });

  test('nobody waits past an end, nor less than nothing, nor longer than a timer holds', () => {
    const time = fc.option(fc.integer({ min: -minute, max: 400 * 24 * 60 * minute }), { nil: undefined });
    fc.assert(
      fc.property(time, time, fc.nat(24 * 60 * minute), fc.boolean(), (idle, absolute, limit, warned) => {
        const rest = aRest({ ...(idle !== undefined && { idle }), ...(absolute !== undefined && { absolute }) });
        const step = nextStep(rest, limit, warned);
        const ahead = step.kind === 'wait' ? step.milliseconds : step.left;
        expect(ahead).toBeGreaterThanOrEqual(0);
        expect(ahead).toBeLessThanOrEqual(timeLeft(rest));
        if (step.kind === 'wait') expect(ahead).toBeLessThan(2 ** 31);
      }),
    );
  });
});

describe('a watched session', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** A session of half an hour that somebody works in, or not, with its watch. */
  function watched(answer: { warn?: () => void; renew?: () => boolean } = {}) {
    const start = Date.now();
    const session = { lastActivity: start, created: start, limit: 30 * minute, away: false };
    const warnings: Warning[] = [];
    const reads: number[] = [];
    const leaving = new AbortController();
    const watch: Watched = {
      read: async () => {
        reads.push((Date.now() - start) / minute);
        if (session.away) return 'away';
        const idleEnd = session.lastActivity + session.limit;
        return Date.now() >= idleEnd ? 'ended' : { now: Date.now(), idleEnd };
      },
      warn: async (warning) => {
        warnings.push(warning);
        answer.warn?.();
        if (!answer.warn) await new Promise((resolve) => setTimeout(resolve, warning.left));
      },
      renew: async () => answer.renew?.() ?? false,
    };
    const over = watchSession(watch, leaving.signal);
    return { session, warnings, reads, leaving, over };
  }

  test('is asked about when something is due, and not in between', async () => {
    const { session, reads, warnings } = watched();
    await vi.advanceTimersByTimeAsync(10 * minute);
    session.lastActivity = Date.now();
    await vi.advanceTimersByTimeAsync(27 * minute);
    expect(reads).toEqual([0, 28]);
    expect(warnings).toEqual([]);
    await vi.advanceTimersByTimeAsync(minute);
    expect(warnings).toEqual([{ kind: 'warn', left: 2 * minute, prolongable: true }]);
  });

  test('that is prolonged in time is warned of again as late as before', async () => {
    let prolong = () => {};
    const { session, warnings } = watched({ warn: () => prolong() });
    prolong = () => {
      session.lastActivity = Date.now();
    };
    await vi.advanceTimersByTimeAsync(55 * minute);
    expect(warnings).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(minute);
    expect(warnings).toHaveLength(2);
  });

  test('that ends has the person sign in again, and is watched anew', async () => {
    let session: { lastActivity: number } | undefined;
    const renew = vi.fn(() => {
      if (session) session.lastActivity = Date.now();
      return true;
    });
    const begun = watched({ renew });
    session = begun.session;
    await vi.advanceTimersByTimeAsync(31 * minute);
    expect(renew).toHaveBeenCalledOnce();
    await vi.advanceTimersByTimeAsync(28 * minute);
    expect(begun.warnings).toHaveLength(2);
  });

  test('is left alone once somebody is gone, or the manager does not tell', async () => {
    const { over } = watched({ renew: () => false });
    await vi.advanceTimersByTimeAsync(31 * minute);
    await over;
    await watchSession(
      { read: async () => 'unknown', warn: async () => {}, renew: async () => true },
      new AbortController().signal,
    );
    expect(vi.getTimerCount()).toBe(0);
  });

  test('of a manager that is away is asked about again a minute later', async () => {
    const { session, reads, leaving, over } = watched();
    session.away = true;
    await vi.advanceTimersByTimeAsync(30 * minute);
    expect(reads.slice(0, 4)).toEqual([0, 28, 29, 30]);
    leaving.abort();
    await over;
    expect(vi.getTimerCount()).toBe(0);
  });
});
