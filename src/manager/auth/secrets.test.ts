import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatSecretKey, hashSecret, matchesHash, parseSecretKey } from './secrets.ts';

const secrets = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes));
const ids = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });

test('a secret key is what it was after taking it apart and putting it together', () => {
  fc.assert(
    fc.property(ids, secrets, (id, secret) => {
      const text = formatSecretKey(id, secret);
      expect(text).toMatch(/^\d+:[A-Za-z0-9+/]{43}=$/);
      expect(parseSecretKey(text)).toEqual({ id, secret });
    }),
  );
});

test('a secret matches its own hash and none that differs in a single bit', () => {
  fc.assert(
    fc.property(secrets, fc.nat(255), (secret, bit) => {
      const stored = hashSecret(secret);
      const other = Buffer.from(secret);
      other.writeUInt8(other.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      expect(matchesHash(secret, stored)).toBe(true);
      expect(matchesHash(other, stored)).toBe(false);
    }),
  );
});

test('a secret key with any one bit of its text changed is another secret, another ID, or none', () => {
  fc.assert(
    fc.property(ids, secrets, fc.nat(), (id, secret, seed) => {
      const bytes = Buffer.from(formatSecretKey(id, secret));
      const at = seed % bytes.length;
      bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << (seed % 7)), at);
      const parsed = parseSecretKey(bytes.toString('latin1'));
      expect(parsed?.id === id && parsed.secret.equals(secret)).toBe(false);
    }),
  );
});

const good = formatSecretKey(8, Buffer.alloc(32, 7));

test.each([
  '',
  'nothing',
  '8',
  '8:',
  ':BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=',
  '0:BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=',
  '08:BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=',
  '-8:BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=',
  '9999999999999999:BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=',
  '8:BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwd=',
  '8:BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc',
  '8:BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc==',
  '8:-_cHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=',
  `${good} `,
  ` ${good}`,
  `${good}, ${good}`,
  `${good}\0`,
])('%j is not a secret key', (text) => {
  expect(parseSecretKey(text)).toBeUndefined();
});
