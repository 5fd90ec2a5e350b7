import type { IncomingHttpHeaders } from 'node:http';
import { forbidden, ManagerError } from '#manager/errors.ts';

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

/** The cookie of that name. Two of it (one of them planted by a neighbour) are as good as a wrong one. */
export function readCookie({ cookie = '' }: IncomingHttpHeaders, name: string): string | undefined {
  const values = cookie
    .split(';')
    .map((each) => each.trim())
    .filter((each) => each.startsWith(`${name}=`))
    .map((each) => each.slice(name.length + 1));
  return values.length > 1 ? 'ambiguous' : values[0];
}

/** The credentials in a request's headers. */
export function readCredentials(headers: IncomingHttpHeaders): Credentials {
  return {
    secretKey: header(headers, 'api-secret-key'),
    sessionID: readCookie(headers, 'sID'),
    requestID: header(headers, 'rid'),
    fromOwnPage: headers['sec-fetch-site'] === 'same-origin',
  };
}

/** Refuses a call that does not say who makes it. */
export function refuseNobody(): never {
  throw new ManagerError(
    'not_authenticated',
    'Sign in, or send an API key in the header api-secret-key: this call needs to know who makes it.',
  );
}

/** Refuses a call in a session that does not prove to come from its own page. */
export function refuseUnproven(): never {
  throw new ManagerError('not_authenticated', 'Send the RID of your session in the header rID with every call.');
}

/** Refuses a session that is none. */
export function refuseEnded(): never {
  throw new ManagerError('session_ended', 'Your session has ended. Sign in again.');
}

/** Refuses a call that says to be two at once: neither is believed. */
export function refuseTwoIdentities({ secretKey, sessionID, requestID }: Credentials): void {
  if (secretKey === undefined || (sessionID === undefined && requestID === undefined)) return;
  throw new ManagerError(
    'malformed',
    'Send either the header api-secret-key, or the cookie sID with the header rID, but not both.',
  );
}

/** Of the call that hands out the request ID for the cookie alone: no page but our own may make it. */
export function refuseOtherSites({ headers }: { headers: IncomingHttpHeaders }): void {
  const site = headers['sec-fetch-site'];
  if (site === 'cross-site' || site === 'same-site') throw forbidden('Another site may not ask for your session.');
}
