import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { isTimeZone, resolveTimeZone, timeZone } from './timeZones.ts';

describe('a time zone', () => {
  test.each(Intl.supportedValuesOf('timeZone'))('%s is accepted as it is', (name) => {
    expect(timeZone.parse(name)).toBe(name);
    expect(resolveTimeZone(name)).toBe(name);
  });

  test.each(['US/Eastern', 'Asia/Calcutta', 'SystemV/PST8PDT', 'SystemV/HST10', 'Etc/GMT+5', 'UTC'])(
    '%s is a legacy name: accepted, kept, and can be reckoned with',
    (name) => {
      expect(timeZone.parse(name)).toBe(name);
      expect(() => new Intl.DateTimeFormat('en', { timeZone: resolveTimeZone(name) })).not.toThrow();
    },
  );

  test.each([
    '',
    '+09:00',
    '-5',
    'Mars/Olympus',
    'Asia/Tokyo ',
    'SystemV/NOPE',
    '../../etc',
    '__proto__',
    'constructor',
    `A${'x'.repeat(100_000)}`,
  ])('%o is none', (name) => expect(isTimeZone(name)).toBe(false));

  test('whatever is accepted can be reckoned with, and nothing throws', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        if (isTimeZone(name)) new Intl.DateTimeFormat('en', { timeZone: resolveTimeZone(name) });
      }),
    );
  });

  test('what is no name is not handed on, let alone remembered', () => {
    const asked = vi.spyOn(Intl, 'DateTimeFormat');
    for (const name of ['A'.repeat(65), 'Asia/\u6771\u4eac', 'Asia/Tokyo\0']) expect(isTimeZone(name)).toBe(false);
    expect(asked).not.toHaveBeenCalled();
    asked.mockRestore();
  });
});
