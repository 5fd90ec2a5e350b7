import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ManagerError } from './errors.ts';
import { parseObject } from './json.ts';

/** Bytes. */
const bodyLimit = 256 * 1024;

const jsonType = /^application\/json\s*(;\s*charset="?(utf-?8|us-ascii)"?\s*)?;?\s*$/i;

/** A body that nobody reads may be of any type, even of one that is no type. */
async function forgetType({ headers }: FastifyRequest): Promise<void> {
  delete headers['content-type'];
}

/**
 * Takes bodies of JSON objects and nothing else; an empty one is as good as none, and those of GET and DELETE are ignored.
 * `read` makes of the bytes what a route is given; it refuses what is no such object.
 */
export function acceptJsonOnly(app: FastifyInstance, read: (bytes: Buffer) => unknown = parseObject): void {
  app.removeAllContentTypeParsers();
  app.addHook('onRoute', (route) => {
    if (route.method === 'DELETE') route.preParsing = forgetType;
  });
  app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit }, async (request: FastifyRequest, bytes: Buffer) => {
    if (request.is404 || request.method === 'DELETE' || bytes.length === 0) return undefined;
    if (!jsonType.test(request.headers['content-type'] ?? '')) {
      throw new ManagerError('not_json', 'Send the body as JSON, with the header Content-Type: application/json.');
    }
    return read(bytes);
  });
}
