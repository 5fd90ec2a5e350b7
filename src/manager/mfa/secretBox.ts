import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';

const version = 'v1.';
const nonceBytes = 12;
const tagBytes = 16;

/** Keeps secrets that have to be read again, encrypted with a key that is not in the database. */
export interface SecretBox {
  /** `owner`: whose it is; nobody else's box of the same text opens. */
  seal(secret: Buffer, owner: number): string;
  /** Undefined: it was sealed with another key or for somebody else, or is damaged. */
  open(sealed: string, owner: number): Buffer | undefined;
}

/** AES-256-GCM with a key derived (HKDF-SHA-256) for this one purpose. */
export function createSecretBox(secretKey: Buffer, purpose: string, random: (bytes: number) => Buffer): SecretBox {
  if (secretKey.length !== 32) throw new Error('The secret key must have 32 bytes.');
  const key = Buffer.from(hkdfSync('sha256', secretKey, '', purpose, 32));
  const dataOf = (owner: number) => Buffer.from(`${version}${owner}`);
  return {
    seal(secret, owner) {
      const nonce = random(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(dataOf(owner));
      const text = Buffer.concat([cipher.update(secret), cipher.final()]);
      return version + Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64');
    },
    open(sealed, owner) {
      const bytes = Buffer.from(sealed.slice(version.length), 'base64');
      if (!sealed.startsWith(version) || bytes.length < nonceBytes + tagBytes) return undefined;
      const [nonce, rest] = [bytes.subarray(0, nonceBytes), bytes.subarray(nonceBytes)];
      const options = { authTagLength: tagBytes };
      const decipher = createDecipheriv('aes-256-gcm', key, nonce, options).setAAD(dataOf(owner));
      decipher.setAuthTag(rest.subarray(0, tagBytes));
      try {
        return Buffer.concat([decipher.update(rest.subarray(tagBytes)), decipher.final()]);
      } catch {
        return undefined;
      }
    },
  };
}
