import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod/mini';
import { readCookie } from '#manager/auth/credentials.ts';
import { toCookie } from '#manager/sessions/tokens.ts';
import { signedInHint } from '#server/headers.ts';
import { idShape } from './caller.ts';
import type { Incoming } from './reception.ts';

/** What a manager says of a session when it begins, and some never again. */
const begun = z.object({
  RID: z.string().check(z.regex(idShape)),
  administratorID: z.int(),
  created: z.int(),
});
export type Begun = z.infer<typeof begun>;

/** The session ID that an answer sets; empty when it ends it, undefined when it says nothing of it. */
function readSessionID({ 'set-cookie': cookies = [] }: IncomingHttpHeaders): string | undefined {
  // A single one is no list.
  const [pair = '', ...attributes] =
    [cookies]
      .flat()
      .findLast((cookie) => cookie.startsWith('sID='))
      ?.split(';') ?? [];
  if (pair === '') return undefined;
  const ends = attributes.some((attribute) => /^\s*max-age\s*=\s*(0|-\d+)\s*$/i.test(attribute));
  const value = pair.slice('sID='.length).trim();
  return ends || !idShape.test(value) ? '' : value;
}

function parseBegun(body: Buffer): Begun | undefined {
  try {
    return begun.safeParse(JSON.parse(body.toString())).data;
  } catch {
    return undefined;
  }
}

/** The cookies of one manager in the browser, at its address there. */
export interface Cookies {
  /** Passes on the session ID that the manager has set, and nothing else of its cookies. */
  passOn(headers: IncomingHttpHeaders, request: FastifyRequest, reply: FastifyReply): void;
  /** Has the browser keep what only the beginning of a session tells. */
  remember(answer: Incoming['body'], request: FastifyRequest, reply: FastifyReply): void;
  recall(request: FastifyRequest): Begun | undefined;
  forget(request: FastifyRequest, reply: FastifyReply): void;
}

/** `path`: where the manager is in the browser's eyes; anything but `/` is out of sight of the page, which is told that somebody is signed in. */
export function createCookies(path: string): Cookies {
  const set = (name: string, value: string, { protocol }: FastifyRequest, reply: FastifyReply, at = path): void => {
    reply.header('set-cookie', toCookie(name, value, { path: at, secure: protocol === 'https' }));
  };
  const hint = (value: '1' | '', request: FastifyRequest, reply: FastifyReply): void => {
    if (path !== '/') set(signedInHint, value, request, reply, '/');
  };
  return {
    passOn(headers, request, reply) {
      const sessionID = readSessionID(headers);
      if (sessionID === undefined) return;
      set('sID', sessionID, request, reply);
      hint(sessionID === '' ? '' : '1', request, reply);
    },
    remember(answer, request, reply) {
      const data = Buffer.isBuffer(answer) ? parseBegun(answer) : undefined;
      set('rID', data ? `${data.RID}.${data.administratorID}.${data.created}` : '', request, reply);
    },
    recall({ headers }) {
      const [, RID, administratorID, created] = /^(.+)\.(\d+)\.(\d+)$/.exec(readCookie(headers, 'rID') ?? '') ?? [];
      return begun.safeParse({ RID, administratorID: Number(administratorID), created: Number(created) }).data;
    },
    forget(request, reply) {
      set('sID', '', request, reply);
      set('rID', '', request, reply);
      hint('', request, reply);
    },
  };
}
