import { createRequire } from 'node:module';
import type undici from 'undici';

const require = createRequire(import.meta.url);

/** Of undici, only what connections are made of: fetch, sockets, caches and mocks, which come with the whole, take 8 MB of memory. */
export const Pool: typeof undici.Pool = require('undici/lib/dispatcher/pool.js');
export const buildConnector: typeof undici.buildConnector = require('undici/lib/core/connect.js');
export const { HTTPParserError, ResponseExceededMaxSizeError }: typeof undici.errors =
  require('undici/lib/core/errors.js');
