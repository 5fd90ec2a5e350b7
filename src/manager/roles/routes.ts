import { roleEndpoints } from '#contract/roles.ts';
import type { Router } from '#manager/route.ts';
import { describe, list, search } from './verbs.ts';

export function roleRoutes(router: Router): void {
  router.route(roleEndpoints.list, (ctx) => list(ctx));
  router.route(roleEndpoints.search, (ctx, { body }) => search(ctx, body));
  router.route(roleEndpoints.describe, (ctx, { params }) => describe(ctx, params.id));
}
