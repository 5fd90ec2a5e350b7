import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { clientName } from './clientName.ts';

test.each([
  [
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36',
    'Chrome',
    'Linux',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0',
    'Edge',
    'Windows',
  ],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:143.0) Gecko/20100101 Firefox/143.0', 'Firefox', 'macOS'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1',
    'Safari',
    'iPhone',
  ],
  [
    'Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Mobile Safari/537.36',
    'Chrome',
    'Android',
  ],
  ['curl/8.15.0', 'curl', undefined],
  ['python-requests/2.32.3', 'python-requests', undefined],
  ['', undefined, undefined],
  [undefined, undefined, undefined],
])('%s is %s on %s', (userAgent, name, system) => {
  expect(clientName(userAgent)).toEqual({ name, system });
});

test('whatever a client calls itself, it has a short name or none', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (userAgent) => {
      const { name } = clientName(userAgent);
      expect(name === undefined || (name.length > 0 && name.length <= 60)).toBe(true);
    }),
  );
});
