import { hash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Endpoint } from '#contract/endpoint.ts';
import { openApiEndpoints } from '#contract/openApi.ts';
import type { Router } from '#manager/route.ts';

/** Every endpoint that is registered below `app` from now on. */
export function collectEndpoints(app: FastifyInstance): ReadonlySet<Endpoint> {
  const endpoints = new Set<Endpoint>();
  app.addHook('onRoute', ({ config }) => {
    if (config?.endpoint) endpoints.add(config.endpoint);
  });
  return endpoints;
}

/** The document is made, and all its words are read, when it is first asked for; then it is kept. */
export function openApiRoutes({ routeForAnyone }: Router, endpoints: ReadonlySet<Endpoint>): void {
  const make = async () => {
    const { buildDocument } = await import('./document.ts');
    const document = buildDocument(endpoints);
    return { document, etag: `"${hash('sha256', JSON.stringify(document), 'base64url').slice(0, 22)}"` };
  };
  let made: ReturnType<typeof make> | undefined;
  routeForAnyone(openApiEndpoints.describe, async (_call, _input, { request, reply }) => {
    made ??= make();
    const { document, etag } = await made;
    reply.headers({ etag, 'cache-control': 'no-cache' });
    if (request.headers['if-none-match']?.includes(etag)) reply.code(304);
    return document;
  });
}
