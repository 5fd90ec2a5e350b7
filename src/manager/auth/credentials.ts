import type { IncomingHttpHeaders } from 'node:http';
import { ManagerError } from '#manager/errors.ts';

/** What a call presents to say who makes it. */
export interface Credentials {
  /** Header `api-secret-key`. */
  secretKey: string | undefined;
  /** Cookie `sID`. */
  sessionID: string | undefined;
  /** Header `rID`. */
  requestID: string | undefined;
  /** Whether a browser says that the call comes from a page of ours. Good for no decision about access: programs say what they like. */
  fromOwnPage: boolean;
}

function header(headers: IncomingHttpHeaders, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
}

/** Two cookies of the same name (one of them planted by a neighbour) are as good as a wrong one. */
function readSessionID(cookies: string): string | undefined {
  const values = cookies
    .split(';')
    .map((cookie) => cookie.trim())
    .filter((cookie) => cookie.startsWith('sID='))
    .map((cookie) => cookie.slice('sID='.length));
  return values.length > 1 ? 'ambiguous' : values[0];
}

/** The credentials in a request's headers. */
export function readCredentials(headers: IncomingHttpHeaders): Credentials {
  const cookies = header(headers, 'cookie');
  return {
    secretKey: header(headers, 'api-secret-key'),
    sessionID: cookies === undefined ? undefined : readSessionID(cookies),
    requestID: header(headers, 'rid'),
    fromOwnPage: headers['sec-fetch-site'] === 'same-origin',
  };
}

/** Refuses a call that says to be two at once: neither is believed. */
export function refuseTwoIdentities({ secretKey, sessionID, requestID }: Credentials): void {
  if (secretKey === undefined || (sessionID === undefined && requestID === undefined)) return;
  throw new ManagerError(
    'malformed',
    'Send either the header api-secret-key, or the cookie sID with the header rID, but not both.',
  );
}
