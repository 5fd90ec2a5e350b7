import type { IncomingHttpHeaders } from 'node:http';
import type { Endpoint } from '#contract/endpoint.ts';
import { sessionEndpoints } from '#contract/sessions.ts';
import {
  readCredentials,
  refuseEnded,
  refuseNobody,
  refuseTwoIdentities,
  refuseUnproven,
} from '#manager/auth/credentials.ts';
import { KeyRefused } from '#manager/errors.ts';

/** What a session ID and a request ID may consist of, whoever made them. */
export const idShape = /^[\w.~+/=-]{1,256}$/;

const secretKeyShape = /^[\x21-\x7e]{1,1024}$/;

/** Who makes a call, as a manager is told of it: exactly one identity, or none where none is asked for. */
export interface Caller {
  kind: 'nobody' | 'api_key' | 'session';
  headers: Record<string, string>;
}

/** A session as a manager is told of it. */
export function sessionHeaders(sessionID: string, requestID: string | undefined): Record<string, string> {
  return { cookie: `sID=${sessionID}`, ...(requestID === undefined ? {} : { rID: requestID }) };
}

/** Refuses nobody, half a caller and two of them; whether the one there is may come in is for the manager to say. */
export function readCaller(endpoint: Endpoint, headers: IncomingHttpHeaders): Caller {
  if (endpoint.access === 'anyone') return { kind: 'nobody', headers: {} };
  const credentials = readCredentials(headers);
  refuseTwoIdentities(credentials);
  const { secretKey, sessionID, requestID } = credentials;
  if (secretKey !== undefined) {
    if (!secretKeyShape.test(secretKey)) throw new KeyRefused();
    return { kind: 'api_key', headers: { 'api-secret-key': secretKey } };
  }
  if (sessionID === undefined) return refuseNobody();
  if (sessionID === 'ambiguous' || !idShape.test(sessionID)) return refuseEnded();
  const byCookieAlone = endpoint === sessionEndpoints.current;
  if (!byCookieAlone && (requestID === undefined || !idShape.test(requestID))) return refuseUnproven();
  return { kind: 'session', headers: sessionHeaders(sessionID, byCookieAlone ? undefined : requestID) };
}
