import { legacyEndpoints } from '#contract/legacy.ts';
import type { Router } from '#manager/route.ts';
import type { SignIn } from './signIn.ts';
import { endByID } from './verbs.ts';

export function legacyRoutes(router: Router, signIn: SignIn): void {
  for (const endpoint of [legacyEndpoints.signIn, legacyEndpoints.signInTenant]) {
    router.routeForAnyone(endpoint, async (call, { body }) => {
      const { userName, password } = body.dsCredentials;
      return (await signIn(call, { userName, password, kind: 'program' })).sessionID;
    });
  }
  router.routeForAnyone(legacyEndpoints.signOut, (call, { query }) => endByID(call, query.sID));
}
