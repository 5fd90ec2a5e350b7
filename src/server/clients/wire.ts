import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createTestBed, type TestBed, testPassword } from '#manager/testing.ts';
import { buildApp } from '#server/app.ts';
import { toBackend } from '#server/backend.ts';
import { readConfig } from '#server/config.ts';

/** A request down to the spelling and the order of its headers. */
export interface Spelled {
  method: string;
  target: string;
  headers: readonly (readonly [name: string, value: string])[];
  body?: string | Buffer;
}

export interface Heard {
  status: number;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into bodies of every shape
  json: any;
}

export interface Served extends AsyncDisposable {
  bed: TestBed;
  /** Name and port, as it is sent in `Host`. */
  host: string;
  /** What was logged. */
  lines: string[];
  /** An administrator with Full Access. */
  administrator: { userName: string; password: string };
  /** The secret key of a key with Full Access. */
  secretKey: string;
  /** Over one connection, kept open as clients do. */
  say(spelled: Spelled): Promise<Heard>;
}

function isJson(type: string | undefined): boolean {
  return type?.startsWith('application/json') ?? false;
}

function exchange(agent: Agent, port: number, { method, target, headers, body }: Spelled): Promise<Heard> {
  const { promise, resolve, reject } = Promise.withResolvers<Heard>();
  const options = { agent, host: '127.0.0.1', port, method, path: target, headers: headers.flat() };
  const sent = request(options, (response) => {
    const chunks: Buffer[] = [];
    response.on('data', (chunk) => chunks.push(chunk));
    response.on('end', () => {
      const text = Buffer.concat(chunks).toString();
      const json = isJson(response.headers['content-type']) ? JSON.parse(text) : undefined;
      resolve({ status: response.statusCode ?? 0, headers: response.headers, text, json });
    });
  });
  sent.on('error', reject);
  const waits = headers.some(([name, value]) => name === 'Expect' && value === '100-continue');
  if (waits) sent.once('continue', () => sent.end(body)).flushHeaders();
  else sent.end(body);
  return promise;
}

/** The whole server on a socket of its own, as a client would find it. */
export async function serve(): Promise<Served> {
  const bed = await createTestBed();
  const consoleFolder = mkdtempSync(path.join(tmpdir(), 'keyroom-clients-'));
  writeFileSync(path.join(consoleFolder, 'index.html'), '');
  const lines: string[] = [];
  const log = { write: (line: string) => lines.push(line) };
  const app = await buildApp(readConfig({}), { backend: toBackend(bed.manager), consoleFolder, log });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  await bed.addAdministrator('MasterAdmin');
  const { key } = await bed.createKey({ keyName: 'automation' });
  return {
    bed,
    host: `127.0.0.1:${port}`,
    lines,
    administrator: { userName: 'MasterAdmin', password: testPassword },
    secretKey: key.secretKey,
    say: (spelled) => exchange(agent, port, spelled),
    async [Symbol.asyncDispose]() {
      agent.destroy();
      await app.close();
      await bed[Symbol.asyncDispose]();
      rmSync(consoleFolder, { recursive: true });
    },
  };
}
