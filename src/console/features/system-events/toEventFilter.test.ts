import fc from 'fast-check';
import { expect, test } from 'vitest';
import { systemEventFilter } from '#contract/systemEvents.ts';
import { isFiltering, noFilter, systemEventsSearch } from './systemEventsSearch.ts';
import { toEventFilter, toPeriod } from './toEventFilter.ts';

const now = Date.UTC(2026, 10, 22, 9);
const hour = 3_600_000;

test('an address without filters asks for everything', () => {
  expect(toEventFilter({ ...noFilter, q: ' ', level: [] }, now, 'UTC')).toEqual({});
  expect(isFiltering({ ...noFilter, q: '', open: 5 })).toBe(false);
});

test('whatever an address says, what comes of it is asked for as the contract has it', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...Object.keys(noFilter)), fc.anything()), (said) => {
      const search = systemEventsSearch.parse(said);
      const filter = toEventFilter(search, now, 'Europe/Berlin');
      const { success } = systemEventFilter.safeParse(filter);
      const text = filter.text ?? '';
      expect(success || !text.isWellFormed() || text.includes('\0')).toBe(true);
    }),
  );
});

test('a range counts back from now, and days are those of the reader', () => {
  expect(toPeriod({ range: '24h' } as never, now, 'UTC')).toEqual({ from: now - 24 * hour });
  const days = { from: '2026-11-01', to: '2026-11-02' } as never;
  expect(toPeriod(days, now, 'Asia/Tokyo')).toEqual({
    from: Date.UTC(2026, 9, 31, 15),
    to: Date.UTC(2026, 10, 2, 15),
  });
  // The day on which the clock is put back has 25 hours.
  const { from = 0, to = 0 } = toPeriod({ from: '2026-10-25', to: '2026-10-25' } as never, now, 'Europe/Berlin');
  expect(to - from).toBe(25 * hour);
});

test('who and what are asked for by kind, and by ID where one is given', () => {
  const search = { actor: 'system', target: 'api_key', targetID: 8, event: ['signed_in'] } as never;
  expect(toEventFilter(search, now, 'UTC')).toEqual({
    actor: { type: 'system' },
    target: { type: 'api_key', ID: 8 },
    events: ['signed_in'],
  });
});
