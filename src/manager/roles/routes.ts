import type { FastifyReply } from 'fastify';
import { roleAssignmentEndpoints } from '#contract/roleAssignments.ts';
import { type Role, roleEndpoints } from '#contract/roles.ts';
import { toETag } from '#manager/etag.ts';
import type { Router } from '#manager/route.ts';
import { listAssignments } from './assignments.ts';
import { create } from './create.ts';
import { modify } from './modify.ts';
import { describe, list, search } from './read.ts';
import { remove } from './remove.ts';
import { toSettings } from './settings.ts';

function tagged(reply: FastifyReply, role: Role): Role {
  reply.header('etag', toETag(toSettings(role)));
  return role;
}

export function roleRoutes({ route }: Router): void {
  route(roleEndpoints.list, (ctx) => list(ctx));
  route(roleEndpoints.create, (ctx, { body }) => create(ctx, body));
  route(roleEndpoints.search, (ctx, { body }) => search(ctx, body));
  route(roleEndpoints.describe, async (ctx, { params }, { reply }) => tagged(reply, await describe(ctx, params.id)));
  route(roleEndpoints.modify, async (ctx, { params, body }, { request, reply }) => {
    const ifMatch = request.headers['if-match'];
    return tagged(reply, await modify(ctx, { id: params.id, change: body, ifMatch }));
  });
  route(roleAssignmentEndpoints.list, (ctx) => listAssignments(ctx));
  route(roleEndpoints.remove, (ctx, { params }) => remove(ctx, params.id));
}
