import type { FastifyRequest } from 'fastify';
import type { Endpoint } from '#contract/endpoint.ts';
import { toFieldErrors } from '#contract/errors.ts';
import { invalid } from '#manager/errors.ts';
import type { Caller } from './caller.ts';

/** What may stand for a parameter that is a name. */
const nameShape = /^[A-Za-z]\w{0,199}$/;

/** What a caller may say to a manager besides who it is. */
const passed = ['user-agent', 'if-match', 'if-none-match', 'sec-fetch-site'] as const;

/** The address of a call at the manager; `onUnknown`: a parameter cannot be what it stands for. */
export function fillIn(
  { base, path }: Endpoint,
  params: Readonly<Record<string, string | number>>,
  onUnknown: () => never,
): string {
  if (!path.includes(':')) return base + path;
  const filled = path.replaceAll(/:(\w+)/g, (_whole, name) => {
    const value = String(params[name]);
    return /^\d+$/.test(value) || nameShape.test(value) || /^[\da-f]{32}$/.test(value) ? value : onUnknown();
  });
  return base + filled;
}

/** The query of what the endpoint declares, and no more of it. */
export function queryOf({ query }: Endpoint, asked: unknown): string {
  if (!query) return '';
  const parsed = query.safeParse(asked ?? {}, { reportInput: true });
  if (!parsed.success) throw invalid(toFieldErrors(parsed.error));
  return `?${new URLSearchParams(parsed.data as Record<string, string>)}`;
}

/** Whether a call changes nothing at the manager. */
export function isReading({ method, path }: Endpoint): boolean {
  return method === 'GET' || path.endsWith('/search');
}

/** The headers of a call at the manager: ours, who makes it, and the few of its own that are passed on. */
export function headersOf({ headers, ip }: FastifyRequest, caller: Caller): Record<string, string> {
  const outgoing: Record<string, string> = {
    accept: 'application/json, text/plain;q=0.5',
    'accept-encoding': 'identity',
    'api-version': 'v1',
    'x-forwarded-for': ip,
  };
  for (const name of passed) if (headers[name] !== undefined) outgoing[name] = headers[name];
  return Object.assign(outgoing, caller.headers);
}
