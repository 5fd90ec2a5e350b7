import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeBase32, rfc4648 } from './base32.ts';
import { codeOfStep, describeSecret, findStep, toStep } from './totp.ts';

const secret = Buffer.from('12345678901234567890');
const anySecret = fc.uint8Array({ minLength: 20, maxLength: 20 }).map((bytes) => Buffer.from(bytes));
const anyMoment = fc.integer({ min: 60_000, max: 4_000_000_000_000 });

// RFC 6238, appendix B: the last six of their eight digits.
test.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
])('at second %i the code is that of the RFC', (second, code) => {
  expect(codeOfStep(secret, toStep(second * 1000))).toBe(code);
});

// RFC 4648, section 10, without padding.
test.each([
  ['', ''],
  ['f', 'MY'],
  ['fo', 'MZXQ'],
  ['foo', 'MZXW6'],
  ['foob', 'MZXW6YQ'],
  ['fooba', 'MZXW6YTB'],
  ['foobar', 'MZXW6YTBOI'],
])('%j in base32 is that of the RFC', (text, encoded) => {
  expect(encodeBase32(Buffer.from(text), rfc4648)).toBe(encoded);
});

test('a code is taken in its own step, the one before and the one after, and in no other', () => {
  const property = fc.property(anySecret, anyMoment, fc.integer({ min: -3, max: 3 }), (drawn, now, distance) => {
    const step = toStep(now) + distance;
    fc.pre(step >= 0);
    const code = codeOfStep(drawn, step);
    const near = [-1, 0, 1].map((around) => toStep(now) + around);
    const expected = near.findLast((candidate) => codeOfStep(drawn, candidate) === code);
    expect(findStep(drawn, code, now)).toBe(expected);
    if (Math.abs(distance) <= 1) expect(expected).toBeGreaterThanOrEqual(step);
  });
  fc.assert(property);
});

test('nothing but six digits is a code', () => {
  const property = fc.property(anySecret, anyMoment, fc.string(), (drawn, now, text) => {
    fc.pre(!/^\d{6}$/.test(text));
    expect(findStep(drawn, text, now)).toBeUndefined();
  });
  fc.assert(property);
});

test('the address for a QR code names issuer and user, whatever is in the name', () => {
  const { uri, secret: typed } = describeSecret(secret, 'a&b c?/田中:x');
  expect(typed).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
  const url = new URL(uri);
  expect([url.protocol, url.host]).toEqual(['otpauth:', 'totp']);
  expect(decodeURIComponent(url.pathname)).toBe('/Keyroom:a&b c?/田中:x');
  expect(Object.fromEntries(url.searchParams)).toEqual({
    ...{ secret: typed, issuer: 'Keyroom', algorithm: 'SHA1', digits: '6', period: '30' },
  });
});
