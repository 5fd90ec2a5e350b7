import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach } from 'vitest';
import { openDatabase } from '#manager/db/open.ts';
import { createManager } from '#manager/manager.ts';
import { buildApp } from './app.ts';
import { type ShownManager, toBackend } from './backend.ts';
import { type Config, readConfig } from './config.ts';
import { selfSignedCertificate } from './tls.ts';

export const script = 'console.log("Keyroom");'.repeat(100);
export const html = '<meta nonce="__CSP_NONCE__"><script src="/assets/app-1.js" nonce="__CSP_NONCE__"></script>';
/** What the page has besides for who is signed in. */
export const signedInTag = '<link rel="modulepreload" href="/assets/app-2.js" data-for="signed-in">';

/** What is on the disk, the built console among it. */
export let folder: string;
/** What was logged. */
export let lines: string[];
export let app: FastifyInstance;
let dispose: () => Promise<void>;

/** An app of its own, beside the one that every test has. */
export async function build({
  config = {},
  tls = false,
  managers,
}: {
  config?: Partial<Config>;
  tls?: boolean;
  managers?: readonly ShownManager[];
} = {}) {
  const db = await openDatabase(':memory:');
  const manager = await createManager({ db, clock: Date.now, random: randomBytes, secretKey: randomBytes(32) });
  const built = await buildApp(
    { ...readConfig({}), ...config },
    {
      backend: { ...toBackend(manager), ...(managers ? { managers } : {}) },
      consoleFolder: path.join(folder, 'console'),
      log: { write: (line) => lines.push(line) },
      certificate: tls ? await selfSignedCertificate(folder, Date.now()) : undefined,
    },
  );
  return {
    app: built,
    dispose: async () => {
      await built.close();
      await manager.close();
      await db.destroy();
    },
  };
}

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'keyroom-app-'));
  const assets = path.join(folder, 'console', 'assets');
  mkdirSync(assets, { recursive: true });
  writeFileSync(path.join(folder, 'secret.txt'), 'outside');
  writeFileSync(path.join(folder, 'console', 'index.html'), html + signedInTag);
  writeFileSync(path.join(folder, 'console', 'favicon.svg'), '<svg/>');
  writeFileSync(path.join(assets, 'app-1.js'), script);
  writeFileSync(path.join(assets, 'app-1.js.br'), brotliCompressSync(script));
  writeFileSync(path.join(assets, 'app-1.js.gz'), gzipSync(script));
  writeFileSync(path.join(assets, 'font-1.woff2'), 'font');
  lines = [];
  ({ app, dispose } = await build());
});

afterEach(async () => {
  await dispose();
  rmSync(folder, { recursive: true, force: true });
});

/** Asks for a page as a browser does. */
export const navigate = (url: string) =>
  app.inject({ url, headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } });

/** Sends these very bytes, and answers with all that comes back until the connection is closed. */
export function raw(port: number, text: string): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const socket = connect(port, '127.0.0.1', () => socket.write(text));
  let answer = '';
  socket.on('data', (chunk) => {
    answer += chunk;
  });
  socket.on('error', reject);
  socket.on('close', () => resolve(answer));
  return promise;
}
