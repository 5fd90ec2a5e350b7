import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countCall, createCallWindow, secondsUntilFree, uncountCall } from './callWindow.ts';
import { createCallWindows } from './callWindows.ts';

const start = Date.UTC(2026, 2, 1, 12);

/** The same, by the list of all calls. */
function createModel() {
  const calls: number[] = [];
  const second = (time: number) => Math.floor(time / 1000);
  const within = (now: number) => calls.filter((call) => second(call) > second(now) - 60).length;
  return {
    isFree: (limit: number, now: number) => within(now) < limit,
    count: (now: number) => calls.push(now),
    uncount: (then: number) => {
      const index = calls.lastIndexOf(then);
      if (index >= 0) calls.splice(index, 1);
    },
  };
}

const steps = fc.array(
  fc.record({ pause: fc.oneof(fc.nat(3), fc.nat(2500), fc.nat(70_000)), takeBack: fc.boolean() }),
  { maxLength: 300 },
);

test('a window admits what a list of all calls admits, and says when the next is admitted', () => {
  fc.assert(
    fc.property(steps, fc.integer({ min: 1, max: 20 }), (drawn, limit) => {
      const [window, model] = [createCallWindow(), createModel()];
      let now = start;
      for (const { pause, takeBack } of drawn) {
        now += pause;
        const wait = secondsUntilFree(window, limit, now);
        expect(wait === 0).toBe(model.isFree(limit, now));
        if (wait === 0) {
          countCall(window, now);
          model.count(now);
        } else {
          expect(wait).toBeLessThanOrEqual(60);
          expect(model.isFree(limit, now + wait * 1000)).toBe(true);
          expect(model.isFree(limit, now + (wait - 1) * 1000)).toBe(false);
        }
        if (wait === 0 && takeBack) {
          uncountCall(window, now);
          model.uncount(now);
        }
      }
    }),
  );
});

test('a limit that is lowered below what was counted makes calls wait until enough is forgotten', () => {
  const window = createCallWindow();
  for (let second = 0; second < 10; second += 1) countCall(window, start + second * 1000);
  expect(secondsUntilFree(window, 3, start + 9000)).toBe(58);
  expect(secondsUntilFree(window, 3, start + 67_000)).toBe(0);
});

test('a clock that is put back by seconds neither forgets nor fails', () => {
  const window = createCallWindow();
  countCall(window, start);
  countCall(window, start - 5000);
  expect(secondsUntilFree(window, 2, start - 5000)).toBeGreaterThan(0);
  expect(secondsUntilFree(window, 3, start - 5000)).toBe(0);
});

test('a clock that is put back by more than a minute starts the count anew', () => {
  const window = createCallWindow();
  countCall(window, start);
  expect(secondsUntilFree(window, 1, start - 60_000)).toBe(60);
  expect(secondsUntilFree(window, 1, start - 61_000)).toBe(0);
  countCall(window, start - 61_000);
  expect(secondsUntilFree(window, 1, start - 61_000)).toBe(60);
  expect(secondsUntilFree(window, 1, start - 1000)).toBe(0);
});

test('a call cannot be taken back once it is forgotten', () => {
  const window = createCallWindow();
  countCall(window, start);
  countCall(window, start + 61_000);
  uncountCall(window, start);
  expect(secondsUntilFree(window, 1, start + 61_000)).toBe(60);
});

test('windows are forgotten after a minute, and the one used longest ago when there are too many', () => {
  const windows = createCallWindows<string>(2);
  const first = windows.of('a', start);
  expect(windows.of('a', start + 1)).toBe(first);
  countCall(first, start);
  countCall(windows.of('b', start), start);
  countCall(windows.of('a', start), start);
  countCall(windows.of('c', start), start);
  expect(windows.of('a', start)).toBe(first);
  expect(windows.of('b', start).total).toBe(0);
  windows.of('c', start + 61_000);
  expect(windows.of('a', start + 61_000)).not.toBe(first);
});

test('a window that is asked for stays, however long it was not used', () => {
  const windows = createCallWindows<string>(100);
  const first = windows.of('a', start);
  countCall(first, start);
  const again = windows.of('a', start + 90_000);
  windows.of('b', start + 90_000);
  expect(windows.of('a', start + 90_000)).toBe(again);
});
