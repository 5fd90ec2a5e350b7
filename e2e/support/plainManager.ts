import { X509Certificate } from 'node:crypto';
import { type IncomingHttpHeaders, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { generate } from 'selfsigned';

/** Calls of ours that such a manager does not know. */
const ours = /^\w+ \/api\/(keyroom\/.*|openapi\.json|sessions\/current)$|^DELETE \/api\/sessions$/;

/** What we put into answers beyond the vendor's fields. */
const ourFields = new Set(['lifetimeEnd', 'secretCreated', 'secretFirstUsed', 'code', 'errors', 'requestID']);

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

/** Its cookies are for itself, and there are others than that of the session. */
function toPlainHeaders({ etag: _, 'transfer-encoding': __, 'set-cookie': cookies, ...headers }: IncomingHttpHeaders) {
  const own = cookies?.map((cookie) => cookie.replace(/;.*/, '; Path=/; Domain=manager.example; Secure; HttpOnly'));
  return {
    ...headers,
    ...(own && { 'set-cookie': [...own, 'JSESSIONID=0123456789ABCDEF; Path=/; Secure; HttpOnly'] }),
  };
}

async function answer(origin: string, mostItems: number, incoming: IncomingMessage, outgoing: ServerResponse) {
  const { pathname } = new URL(incoming.url ?? '/', origin);
  if (ours.test(`${incoming.method} ${pathname}`)) {
    outgoing.writeHead(404, { 'content-type': 'application/json' }).end('{"message":"Not found."}');
    return;
  }
  const response = await ask(origin, incoming, toPlainBody(await text(incoming), pathname, mostItems));
  const { statusCode = 502, headers } = response;
  const plain = toPlainAnswer(await text(response), headers['content-type']);
  outgoing.writeHead(statusCode, { ...toPlainHeaders(headers), 'content-length': Buffer.byteLength(plain) }).end(plain);
}

let made: Promise<{ cert: string; private: string }> | undefined;

/** A certificate that nobody has reason to trust. */
function makeCertificate() {
  made ??= generate([{ name: 'commonName', value: 'manager.example' }], { keyType: 'ec', algorithm: 'sha256' });
  return made;
}

/**
 * Stands in for a manager of a vendor, on https, without anything of ours: in front of a real one, whose extensions it keeps
 * back. `mostItems`: a search finds no more at once, whatever it asks for.
 */
export async function startPlainManager(origin: string, mostItems: number) {
  const { cert, private: key } = await makeCertificate();
  const server = createServer({ cert, key }, (incoming, outgoing) => {
    // Where nothing is behind, nothing is here.
    answer(origin, mostItems, incoming, outgoing).catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    fingerprint: new X509Certificate(cert).fingerprint256,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
