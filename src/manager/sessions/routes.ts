import type { FastifyRequest } from 'fastify';
import { sessionListEndpoints } from '#contract/sessionList.ts';
import { sessionEndpoints } from '#contract/sessions.ts';
import { readCredentials, refuseOtherSites } from '#manager/auth/credentials.ts';
import type { Router } from '#manager/route.ts';
import { cleanClient } from './client.ts';
import { endOfAdministrator } from './ofAdministrator.ts';
import { end, endOthers, list, rest } from './own.ts';
import type { SignIn } from './signIn.ts';
import { sessionCookie } from './tokens.ts';
import { create, describeCurrent, remove } from './verbs.ts';

export function sessionRoutes(
  router: Router,
  { secureCookies, signIn }: { secureCookies: boolean; signIn: SignIn },
): void {
  const isSecure = (request: FastifyRequest) => secureCookies || request.protocol === 'https';

  router.routeForAnyone(sessionEndpoints.create, async (call, { body }, { request, reply }) => {
    const previousID = readCredentials(request.headers).sessionID;
    const client = cleanClient(request.headers['user-agent']);
    const { session, sessionID } = await create(call, signIn, body, { previousID, client });
    reply.header('set-cookie', sessionCookie(sessionID, isSecure(request)));
    return session;
  });
  router.route(sessionEndpoints.current, (ctx) => describeCurrent(ctx), {
    cookieOnly: true,
    beforehand: refuseOtherSites,
  });
  router.route(sessionEndpoints.remove, async (ctx, _input, { request, reply }) => {
    await remove(ctx);
    reply.header('set-cookie', sessionCookie('', isSecure(request)));
  });
  router.route(sessionListEndpoints.list, list);
  router.route(sessionListEndpoints.rest, rest, { atRest: true });
  router.route(sessionListEndpoints.end, (ctx, { params }) => end(ctx, params.handle));
  router.route(sessionListEndpoints.endOthers, endOthers);
  router.route(sessionListEndpoints.endOfAdministrator, (ctx, { params }) => endOfAdministrator(ctx, params.id));
}
