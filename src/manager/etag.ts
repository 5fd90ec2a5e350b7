import { hash } from 'node:crypto';
import { ManagerError } from './errors.ts';

/** Names one state of what a client may set of an object, given with its members always in the same order. */
export function toETag(settings: object): string {
  return `"${hash('sha256', JSON.stringify(Object.values(settings)), 'base64url').slice(0, 22)}"`;
}

/** Whether an `If-Match` header admits that state. A proxy that compresses marks the tag as weak: that is forgiven. */
function admits(ifMatch: string, etag: string): boolean {
  return ifMatch.split(',').some((candidate) => {
    const tag = candidate.trim().replace(/^W\//, '');
    return tag === '*' || tag === etag;
  });
}

/** Refuses a change with `edit_conflict` when its `If-Match` header, where there is one, tells of another state. */
export function requireMatch(ifMatch: string | undefined, settings: object, what: string): void {
  if (ifMatch === undefined || admits(ifMatch, toETag(settings))) return;
  const message = `Somebody else has changed this ${what} meanwhile. Look at it again, then repeat your change.`;
  throw new ManagerError('edit_conflict', message);
}
