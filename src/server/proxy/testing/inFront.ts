import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildApp } from '#server/app.ts';
import { type Config, readConfig } from '#server/config.ts';
import { createProxy } from '#server/proxy/proxy.ts';
import type { Certificate } from '#server/tls.ts';

/** Keyroom in front of a manager, on a socket of its own. */
export interface InFront extends AsyncDisposable {
  url: string;
  /** What was logged. */
  lines: string[];
  /** Sends these very bytes, and after them a request that ends the connection. All that comes back to them. */
  say(bytes: string): Promise<string>;
}

/** The statuses of the answers in what came back. */
export function statusesOf(answers: string): number[] {
  return [...answers.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status));
}

/** Goes behind whatever is sent, so that an answer to it means that all before it were given. */
const last = 'GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n';

function say(port: number, bytes: string): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  let answers = '';
  const socket = connect(port, '127.0.0.1', () => socket.write(bytes + last, 'latin1'));
  socket.setEncoding('latin1').on('data', (text) => {
    answers += text;
  });
  // To be cut off is an answer too.
  socket.on('error', () => {});
  socket.on('close', () => resolve(answers.replace(/HTTP\/1\.1 200 OK\r\n(?:.+\r\n)+\r\n\{"status":"alive"\}$/, '')));
  return promise;
}

/** The whole server in front of these managers. */
export async function standInFront({
  config = {},
  certificate,
  ...options
}: Parameters<typeof createProxy>[0] & { config?: Partial<Config>; certificate?: Certificate }): Promise<InFront> {
  const consoleFolder = mkdtempSync(path.join(tmpdir(), 'keyroom-in-front-'));
  writeFileSync(path.join(consoleFolder, 'index.html'), '');
  const lines: string[] = [];
  const log = { write: (line: string) => lines.push(line) };
  const backend = createProxy(options);
  const app = await buildApp({ ...readConfig({}), ...config }, {
    backend,
    manager: { ...backend, checkWritable: backend.checkReady },
    consoleFolder,
    log,
    certificate,
  } as never);
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  return {
    url: `${certificate ? 'https' : 'http'}://127.0.0.1:${port}`,
    lines,
    say: (bytes) => say(port, bytes),
    async [Symbol.asyncDispose]() {
      await app.close();
      await backend.close();
      rmSync(consoleFolder, { recursive: true });
    },
  };
}
