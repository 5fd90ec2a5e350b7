import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSeededRandom } from '#manager/testing.ts';
import { createSecretBox } from './secretBox.ts';

const random = createSeededRandom('box');
const keys = [random(32), random(32)] as const;
const box = createSecretBox(keys[0], 'second factor', random);

test('what was sealed opens again, for its owner only', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), fc.nat(), (bytes, owner) => {
      const secret = Buffer.from(bytes);
      const sealed = box.seal(secret, owner);
      expect(box.open(sealed, owner)).toEqual(secret);
      expect(box.open(sealed, owner + 1)).toBeUndefined();
    }),
  );
});

test('what was sealed with another key, or for another purpose, does not open', () => {
  const sealed = box.seal(Buffer.from('secret'), 1);
  expect(createSecretBox(keys[1], 'second factor', random).open(sealed, 1)).toBeUndefined();
  expect(createSecretBox(keys[0], 'something else', random).open(sealed, 1)).toBeUndefined();
});

test('any change to what was sealed keeps it shut', () => {
  const sealed = box.seal(Buffer.from('a secret of twenty by'), 1);
  const bytes = Buffer.from(sealed.slice(3), 'base64');
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (place, bits) => {
      const changed = Buffer.from(bytes);
      changed[place] = (changed[place] ?? 0) ^ bits;
      expect(box.open(`v1.${changed.toString('base64')}`, 1)).toBeUndefined();
    }),
  );
  for (const text of ['', 'v1.', `v2.${sealed.slice(3)}`, sealed.slice(0, 20), 'nonsense']) {
    expect(box.open(text, 1)).toBeUndefined();
  }
});

test('the same secret is sealed differently each time', () => {
  const secret = Buffer.from('secret');
  expect(box.seal(secret, 1)).not.toBe(box.seal(secret, 1));
  expect(box.seal(secret, 1)).not.toContain(secret.toString('base64'));
});

test('a key has 32 bytes', () => {
  expect(() => createSecretBox(random(31), 'second factor', random)).toThrow('32 bytes');
});
