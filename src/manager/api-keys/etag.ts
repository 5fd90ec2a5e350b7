import { hash } from 'node:crypto';
import type { ApiKey } from '#contract/apiKeys.ts';

/** Names one state of what a client may set; calls made with the key leave it as it is. */
export function toETag({ keyName, description, locale, roleID, timeZone, active, expiryDate }: ApiKey): string {
  const state = JSON.stringify([keyName, description, locale, roleID, timeZone, active, expiryDate ?? null]);
  return `"${hash('sha256', state, 'base64url').slice(0, 22)}"`;
}

/** Whether an `If-Match` header admits that state. A proxy that compresses marks the tag as weak: that is forgiven. */
export function admits(ifMatch: string, etag: string): boolean {
  return ifMatch.split(',').some((candidate) => {
    const tag = candidate.trim().replace(/^W\//, '');
    return tag === '*' || tag === etag;
  });
}
