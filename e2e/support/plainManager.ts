import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** Calls of ours that such a manager does not know. Who is signed in and the set-up are answered beside it, whatever manager is behind. */
const ours = [/^\/api\/keyroom\/(?!set-up)/, /^\/api\/openapi\.json$/];

/** What we put into answers beyond the vendor's fields. */
const ourFields = new Set([
  'lifetimeEnd',
  'secretCreated',
  'secretFirstUsed',
  'timeFormat',
  'code',
  'errors',
  'requestID',
]);

/** A row of usage as such a manager has it: one for each call, by other names. */
const toVendorUsage = ({ ID, apiKeyID, date }: Record<string, unknown>) => ({
  ID,
  apiKeyID,
  date,
  method: 'GET',
  status: 200,
  duration: 12,
});

function withoutOurs(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutOurs);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([name]) => !ourFields.has(name));
  return Object.fromEntries(
    kept.map(([name, each]) => [name, name === 'apiUsageMetrics' ? each.map(toVendorUsage) : withoutOurs(each)]),
  );
}

function toPlainBody(sent: string, path: string, mostItems: number): string {
  if (!path.endsWith('/search') || sent === '') return sent;
  const filter = JSON.parse(sent);
  return JSON.stringify({ ...filter, maxItems: Math.min(filter.maxItems ?? mostItems, mostItems) });
}

function toPlainAnswer(answer: string, type: string | undefined): string {
  return type?.startsWith('application/json') && answer !== ''
    ? JSON.stringify(withoutOurs(JSON.parse(answer)))
    : answer;
}

/** Passes a call on as such a manager would understand it: without a tag that a change is based on. */
function ask(origin: string, incoming: IncomingMessage, body: string): Promise<IncomingMessage> {
  const headers = { ...incoming.headers, 'content-length': String(Buffer.byteLength(body)) };
  for (const name of ['if-match', 'accept-encoding'] as const) delete headers[name];
  return new Promise((resolve, reject) => {
    const { method } = incoming;
    const outgoing = request(new URL(incoming.url ?? '/', origin), { method, headers });
    outgoing.once('response', resolve);
    outgoing.once('error', reject);
    outgoing.end(body);
  });
}

async function answer(origin: string, mostItems: number, incoming: IncomingMessage, outgoing: ServerResponse) {
  const { pathname } = new URL(incoming.url ?? '/', origin);
  if (ours.some((pattern) => pattern.test(pathname))) {
    outgoing.writeHead(404, { 'content-type': 'application/json' }).end('{"message":"Not found."}');
    return;
  }
  const response = await ask(origin, incoming, toPlainBody(await text(incoming), pathname, mostItems));
  const { statusCode = 502, headers } = response;
  if (!pathname.startsWith('/api/')) {
    outgoing.writeHead(statusCode, headers);
    response.pipe(outgoing);
    return;
  }
  const plain = toPlainAnswer(await text(response), headers['content-type']);
  for (const name of ['etag', 'transfer-encoding'] as const) delete headers[name];
  outgoing.writeHead(statusCode, { ...headers, 'content-length': Buffer.byteLength(plain) }).end(plain);
}

/**
 * A manager as a vendor has it, without anything of ours: in front of a real one, whose extensions it keeps back.
 * `mostItems`: a search finds no more at once, whatever it asks for.
 */
export async function startPlainManager(origin: string, { mostItems = 5000 } = {}) {
  const server = createServer((incoming, outgoing) => {
    answer(origin, mostItems, incoming, outgoing).catch((error: unknown) => {
      if (outgoing.headersSent) outgoing.destroy();
      else outgoing.writeHead(502).end(String(error));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
