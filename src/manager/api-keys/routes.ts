import type { FastifyReply } from 'fastify';
import { apiKeyLifetimeEndpoints } from '#contract/apiKeyLifetime.ts';
import { type ApiKey, apiKeyEndpoints } from '#contract/apiKeys.ts';
import { toETag } from '#manager/etag.ts';
import type { Router } from '#manager/route.ts';
import { create } from './create.ts';
import { toSettings } from './events.ts';
import { describeLifetime } from './lifetime.ts';
import { modify, modifyCurrent } from './modify.ts';
import { describe, describeCurrent, list, search } from './read.ts';
import { remove } from './remove.ts';
import { replaceCurrentSecret, replaceSecret } from './replaceSecret.ts';

function tagged<Key extends ApiKey>(reply: FastifyReply, key: Key): Key {
  reply.header('etag', toETag(toSettings(key)));
  return key;
}

export function apiKeyRoutes({ route }: Router): void {
  route(apiKeyEndpoints.list, (ctx) => list(ctx), { repeats: true });
  route(apiKeyEndpoints.create, (ctx, { body }) => create(ctx, body));
  route(apiKeyEndpoints.search, (ctx, { body }) => search(ctx, body));
  route(apiKeyEndpoints.describe, async (ctx, { params }, { reply }) => tagged(reply, await describe(ctx, params.id)));
  route(apiKeyEndpoints.modify, async (ctx, { params, body }, { request, reply }) => {
    const ifMatch = request.headers['if-match'];
    return tagged(reply, await modify(ctx, { id: params.id, change: body, ifMatch }));
  });
  route(apiKeyEndpoints.remove, (ctx, { params }) => remove(ctx, params.id));
  route(apiKeyEndpoints.replaceSecret, (ctx, { params }) => replaceSecret(ctx, params.id));
  route(apiKeyEndpoints.describeCurrent, (ctx) => describeCurrent(ctx));
  route(apiKeyEndpoints.modifyCurrent, (ctx, { body }) => modifyCurrent(ctx, body));
  route(apiKeyEndpoints.replaceCurrentSecret, (ctx) => replaceCurrentSecret(ctx));
  route(apiKeyLifetimeEndpoints.describe, (ctx) => describeLifetime(ctx));
}
