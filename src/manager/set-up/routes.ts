import { setUpEndpoints } from '#contract/setUp.ts';
import type { Router } from '#manager/route.ts';
import type { SetUpLinks } from './links.ts';
import { createByLink, status } from './verbs.ts';

export function setUpRoutes(router: Router, links: SetUpLinks): void {
  router.routeForAnyone(setUpEndpoints.status, (call) => status(call));
  router.routeForAnyone(setUpEndpoints.create, (call, { body }) => createByLink(call, links, body));
}
