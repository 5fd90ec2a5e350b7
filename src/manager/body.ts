import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ManagerError } from './errors.ts';

/** Bytes. */
const bodyLimit = 256 * 1024;

const jsonType = /^application\/json\s*(;\s*charset="?(utf-?8|us-ascii)"?\s*)?;?\s*$/i;

function parseObject(bytes: Buffer): unknown {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new ManagerError('malformed', 'The body is not JSON. Check its quotes, commas and brackets.');
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw new ManagerError('malformed', 'The body has to be a JSON object, such as {"keyName": "example", "roleID": 1}.');
}

/** Takes bodies of JSON objects and nothing else; an empty one is as good as none, and those of GET and DELETE are ignored. */
export function acceptJsonOnly(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit }, async (request: FastifyRequest, bytes: Buffer) => {
    if (request.method === 'DELETE' || bytes.length === 0) return undefined;
    if (!jsonType.test(request.headers['content-type'] ?? '')) {
      throw new ManagerError('not_json', 'Send the body as JSON, with the header Content-Type: application/json.');
    }
    return parseObject(bytes);
  });
}
