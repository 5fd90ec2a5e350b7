import { buildConnector, errors, Pool } from 'undici';
import { expect, it } from 'vitest';

it('the parts of undici that are loaded one by one are those of its public entry', async () => {
  const own = await import('./undici.ts').catch((cause: unknown) => {
    throw new Error('undici has moved its parts: find them anew in undici.ts, or take them from its public entry.', {
      cause,
    });
  });
  expect(own.Pool).toBe(Pool);
  expect(own.buildConnector).toBe(buildConnector);
  expect(own.HTTPParserError).toBe(errors.HTTPParserError);
  expect(own.ResponseExceededMaxSizeError).toBe(errors.ResponseExceededMaxSizeError);
});
