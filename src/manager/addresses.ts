import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Endpoint, Parameters } from '#contract/endpoint.ts';
import { ManagerError, notFound } from './errors.ts';

/** The addresses below a prefix, so that a wrong method can be told the right ones. */
export interface Addresses {
  add(endpoint: Pick<Endpoint, 'path' | 'method'>): void;
  /** Of what nothing answers: 405 where the address takes other methods, otherwise 404. */
  refuse(request: FastifyRequest, reply: FastifyReply): never;
}

/** What can stand for a parameter at all. Of others only the verb knows. */
const shapes = new Map([
  ['id', /^\d{1,15}$/],
  ['handle', /^[\da-f]{32}$/],
]);

/** A path without parameters wins over one with them. With HEAD where there is GET. */
function methodsOf(known: Map<string, { shape: RegExp; methods: string[] }>, address: string): string[] {
  const entry = known.get(address) ?? known.values().find(({ shape }) => shape.test(address));
  const methods = entry?.methods ?? [];
  return methods.includes('GET') ? [...methods, 'HEAD'] : methods;
}

export function createAddresses(prefix: string): Addresses {
  const known = new Map<string, { shape: RegExp; methods: string[] }>();
  return {
    add({ path, method }) {
      const ids = path.replaceAll(/:id\b/g, '\\d+').replaceAll(/:handle\b/g, '[\\da-f]{32}');
      const shape = new RegExp(`^${ids.replaceAll(/:\w+/g, '[^/]+')}$`);
      const entry = known.get(path) ?? { shape, methods: [] };
      entry.methods.push(method);
      known.set(path, entry);
    },
    refuse(request, reply) {
      const allowed = methodsOf(known, request.url.slice(prefix.length).split('?')[0] ?? '');
      if (allowed.length === 0 || allowed.includes(request.method)) throw notFound('This address');
      reply.header('allow', allowed.join(', '));
      throw new ManagerError('method_not_allowed', `This address takes ${allowed.join(', ')} only.`);
    },
  };
}

/** The parameters in the address of a request. `onUnknown`: one of them cannot be what it stands for. */
export function parseParams<E extends Endpoint>(
  request: FastifyRequest,
  onUnknown: () => never,
): Parameters<E['path']> {
  const params = Object.entries(request.params ?? {}).map(([name, text]) => {
    if (shapes.get(name)?.test(text) === false) onUnknown();
    return [name, name === 'id' ? Number(text) : text];
  });
  // Guaranteed by the path, whose parameters are what Fastify found.
  return Object.fromEntries(params) as Parameters<E['path']>;
}

export function requireVersion({ headers }: FastifyRequest): void {
  const version = headers['api-version'];
  if (version === undefined || version === 'v1') return;
  throw new ManagerError('unsupported_version', 'This manager speaks version v1: send the header api-version: v1.');
}
