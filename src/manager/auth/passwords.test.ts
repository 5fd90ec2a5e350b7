import { expect, test } from 'vitest';
import { createSeededRandom } from '#manager/testing.ts';
import { hashPassword, nobodysPassword, verifyPassword } from './passwords.ts';

const random = createSeededRandom('passwords');

test('a password is kept as Argon2id with its cost, and matches itself only', async () => {
  const stored = await hashPassword('correct horse', random);
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
  expect(await verifyPassword('correct horse', stored)).toBe(true);
  expect(await verifyPassword('Correct horse', stored)).toBe(false);
  expect(await verifyPassword('correct horse ', stored)).toBe(false);
});

test('the same password is kept differently each time', async () => {
  expect(await hashPassword('correct horse', random)).not.toBe(await hashPassword('correct horse', random));
});

test('a password counts to its last character', async () => {
  const long = 'x'.repeat(1023);
  const stored = await hashPassword(`${long}a`, random);
  expect(await verifyPassword(`${long}b`, stored)).toBe(false);
});

test('a password typed with composed or separate accents is the same', async () => {
  expect(await verifyPassword('cafe\u0301 au lait', await hashPassword('café au lait', random))).toBe(true);
});

test('a hash made at another cost still verifies', async () => {
  const cheap = '$argon2id$v=19$m=64,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$';
  await expect(verifyPassword('x', `${cheap}${'A'.repeat(43)}`)).resolves.toBe(false);
});

test('nothing is the password of nobody', async () => {
  expect(await verifyPassword('', nobodysPassword)).toBe(false);
});
