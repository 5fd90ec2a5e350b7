import { setUpEndpoints } from '#contract/setUp.ts';
import type { Router } from '#manager/route.ts';
import type { SetUpToken } from './token.ts';
import { createByLink, status } from './verbs.ts';

export function setUpRoutes(router: Router, token: SetUpToken): void {
  router.routeForAnyone(setUpEndpoints.status, (call) => status(call));
  router.routeForAnyone(setUpEndpoints.create, (call, { body }) => createByLink(call, token, body));
}
