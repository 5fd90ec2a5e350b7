import type { FastifyReply } from 'fastify';
import { type Administrator, administratorEndpoints } from '#contract/administrators.ts';
import { toETag } from '#manager/etag.ts';
import type { Router } from '#manager/route.ts';
import { create } from './create.ts';
import { modify } from './modify.ts';
import { describe, list, search } from './read.ts';
import { remove } from './remove.ts';
import { toSettings } from './settings.ts';

function tagged(reply: FastifyReply, administrator: Administrator): Administrator {
  reply.header('etag', toETag(toSettings(administrator)));
  return administrator;
}

export function administratorRoutes({ route }: Router): void {
  route(administratorEndpoints.list, (ctx) => list(ctx));
  route(administratorEndpoints.create, (ctx, { body }) => create(ctx, body));
  route(administratorEndpoints.search, (ctx, { body }) => search(ctx, body));
  route(administratorEndpoints.describe, async (ctx, { params }, { reply }) =>
    tagged(reply, await describe(ctx, params.id)),
  );
  route(administratorEndpoints.modify, async (ctx, { params, body }, { request, reply }) => {
    const ifMatch = request.headers['if-match'];
    return tagged(reply, await modify(ctx, { id: params.id, change: body, ifMatch }));
  });
  route(administratorEndpoints.remove, (ctx, { params }) => remove(ctx, params.id));
}
