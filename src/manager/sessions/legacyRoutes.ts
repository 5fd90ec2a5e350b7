import { legacyEndpoints } from '#contract/legacy.ts';
import type { Router } from '#manager/route.ts';
import { cleanClient } from './client.ts';
import type { SignIn } from './signIn.ts';
import { endByID } from './verbs.ts';

export function legacyRoutes(router: Router, signIn: SignIn): void {
  for (const endpoint of [legacyEndpoints.signIn, legacyEndpoints.signInTenant]) {
    router.routeForAnyone(endpoint, async (call, { body }, { request }) => {
      const client = cleanClient(request.headers['user-agent']);
      return (await signIn(call, { ...body.dsCredentials, kind: 'program', client })).sessionID;
    });
  }
  router.routeForAnyone(legacyEndpoints.signOut, (call, { query }) => endByID(call, query.sID));
}
