import { createHmac, timingSafeEqual } from 'node:crypto';
import { encodeBase32, rfc4648 } from './base32.ts';

const period = 30_000;
/** Steps before and after the current one whose codes are taken: clocks differ, and typing takes time. */
const tolerance = 1;

/** The 30-second step that a moment is in. */
export function toStep(now: number): number {
  return Math.floor(now / period);
}

/** RFC 6238 with SHA-1 and six digits: what every authenticator app speaks. */
export function codeOfStep(secret: Buffer, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 15;
  const number = (mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000;
  return String(number).padStart(6, '0');
}

/**
 * The step whose code it is, around the current one; of several with the same code the latest, so that it is good for none of
 * the others once it was used.
 */
export function findStep(secret: Buffer, code: string, now: number): number | undefined {
  const current = toStep(now);
  const steps = Array.from({ length: 2 * tolerance + 1 }, (_, index) => current - tolerance + index);
  const given = Buffer.from(code);
  return steps.findLast((step) => step >= 0 && isSame(given, Buffer.from(codeOfStep(secret, step))));
}

function isSame(given: Buffer, expected: Buffer): boolean {
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** The secret as it is typed, and as a QR code carries it. */
export function describeSecret(secret: Buffer, userName: string): { secret: string; uri: string } {
  const text = encodeBase32(secret, rfc4648);
  const label = `Keyroom:${encodeURIComponent(userName)}`;
  return {
    secret: text,
    uri: `otpauth://totp/${label}?secret=${text}&issuer=Keyroom&algorithm=SHA1&digits=6&period=30`,
  };
}
