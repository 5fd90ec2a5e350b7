import { hash, timingSafeEqual } from 'node:crypto';

const secretBytes = 32;
const secretKeyShape = /^([1-9]\d{0,15}):([A-Za-z0-9+/]{43}=)$/;

/** A new secret. More than 112 unpredictable bits: a plain hash of it is enough to keep. */
export function generateSecret(random: (bytes: number) => Buffer): Buffer {
  return random(secretBytes);
}

/** What a client sends as `api-secret-key`: `<ID>:<base64 of the secret>`. */
export function formatSecretKey(id: number, secret: Buffer): string {
  return `${id}:${secret.toString('base64')}`;
}

/** Takes a secret key apart; undefined for anything that `formatSecretKey` cannot have written. */
export function parseSecretKey(text: string): { id: number; secret: Buffer } | undefined {
  const [, id = '', encoded = ''] = secretKeyShape.exec(text) ?? [];
  const secret = Buffer.from(encoded, 'base64');
  // The last character carries two bits that do not belong to the secret: they have to be zero.
  if (id === '' || !Number.isSafeInteger(Number(id)) || secret.toString('base64') !== encoded) return undefined;
  return { id: Number(id), secret };
}

/** The only form in which secrets, session IDs and tokens are kept: SHA-256, hex. */
export function hashSecret(secret: Buffer | string): string {
  return hash('sha256', secret, 'hex');
}

/** Compares in a time that does not tell how much is right. */
export function matchesHash(secret: Buffer | string, expected: string): boolean {
  const actual = hash('sha256', secret, 'buffer');
  const wanted = Buffer.from(expected, 'hex');
  return wanted.length === actual.length && timingSafeEqual(actual, wanted);
}

/** A hash that no secret is known for: compared with when there is none, so that both cases take the same time. */
export const nobodysHash = '0'.repeat(64);
