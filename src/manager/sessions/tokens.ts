import { createHmac, timingSafeEqual } from 'node:crypto';

const idShape = /^[0-9A-F]{32}$/;

/** A new session ID: 128 unpredictable bits as 32 hexadecimal digits. */
export function generateSessionID(random: (bytes: number) => Buffer): string {
  return random(16).toString('hex').toUpperCase();
}

/** Whether it can be one of ours at all. */
export function isSessionID(text: string): boolean {
  return idShape.test(text);
}

/** The request ID of a session: derived from the session ID, so that it need not be kept. */
export function toRequestID(sessionID: string): string {
  return createHmac('sha256', sessionID).update('rID').digest('hex').slice(0, 32).toUpperCase();
}

/** Compares in a time that does not tell how much is right. */
export function matchesRequestID(presented: string, sessionID: string): boolean {
  const [actual, wanted] = [Buffer.from(presented), Buffer.from(toRequestID(sessionID))];
  return actual.length === wanted.length && timingSafeEqual(actual, wanted);
}

/** A cookie that pages cannot read and other sites do not make a browser send; without a value it expires. */
export function toCookie(name: string, value: string, { secure, path = '/' }: { secure: boolean; path?: string }) {
  const expired = value === '' ? '; Max-Age=0' : '';
  return `${name}=${value}; Path=${path}; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}${expired}`;
}

/** The cookie that carries the session; an empty ID expires it. */
export function sessionCookie(sessionID: string, secure: boolean): string {
  return toCookie('sID', sessionID, { secure });
}
