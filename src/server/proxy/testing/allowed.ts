import { expect } from 'vitest';
import { chapters } from '#contract/reference/reference.ts';
import { valuesOf, type WireRequest } from './wire.ts';

/** A request line for each call of the contract, spelt in the one way there is. */
const lines = chapters.flatMap(({ operations }) =>
  [...operations.keys()].map(({ method, base, path }) => {
    const spelt = path
      .replace(/:id\b/, '(0|[1-9]\\d{0,15})')
      .replace(/:handle\b/, '[\\da-f]{32}')
      .replace(/:\w+/, '[A-Za-z]\\w{0,199}');
    const query = path === '/authentication/logout' ? '\\?sID=[\\w%.*+-]*' : '';
    return new RegExp(`^${method} ${base}${spelt}${query}$`);
  }),
);

const headers = [
  'accept',
  'accept-encoding',
  'api-secret-key',
  'api-version',
  'connection',
  'content-length',
  'content-type',
  'cookie',
  'host',
  'if-match',
  'if-none-match',
  'rid',
  'sec-fetch-site',
  'user-agent',
  'x-forwarded-for',
];

/** That a request which reached the manager is one of the contract's, to the manager, in words that have only one meaning. */
export function expectAllowed(request: WireRequest, host: string): void {
  expect(lines.filter((line) => line.test(request.line)).length, request.line).toBeGreaterThan(0);
  const names = request.headers.map(([name]) => name.toLowerCase());
  expect(names.filter((name) => !headers.includes(name))).toEqual([]);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  expect(valuesOf(request, 'host')).toEqual([host]);
  // Who calls, as we know it: never what the caller says about it.
  expect(valuesOf(request, 'x-forwarded-for').filter((value) => value !== '127.0.0.1')).toEqual([]);
  expect(valuesOf(request, 'connection').filter((value) => value !== 'keep-alive')).toEqual([]);
  expect(valuesOf(request, 'cookie').filter((value) => !/^sID=[^;, ]+$/.test(value))).toEqual([]);
  if (!request.line.startsWith('POST ')) expect(request.body).toBe('');
}
