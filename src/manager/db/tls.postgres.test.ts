import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { generate } from 'selfsigned';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from './open.ts';
import { testServer } from './testing/database.ts';
import { startTestServer, type TestServer } from './testing/server.ts';

let server: TestServer;
let folder: string;
/** The certificate of the server, which vouches for itself. */
let authority: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'keyroom-tls-'));
  const { cert, private: key } = await generate([{ name: 'commonName', value: 'localhost' }], { keySize: 2048 });
  authority = path.join(folder, 'authority.pem');
  writeFileSync(authority, cert);
  server = await startTestServer(testServer()?.programs ?? '', { tls: { cert, key } });
});

afterAll(async () => {
  await server[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});

/** Whether the connection that the address leads to is encrypted. */
async function isEncrypted(parameters: string): Promise<unknown> {
  const db = await openDatabase(`${server.url}postgres?${parameters.replace('AUTHORITY', authority)}`);
  try {
    const { rows } = await sql<{ ssl: boolean }>`select ssl from pg_stat_ssl where pid = pg_backend_pid()`.execute(db);
    return rows[0]?.ssl;
  } finally {
    await db.destroy();
  }
}

test.each([
  ['sslmode=verify-full&sslrootcert=AUTHORITY', true],
  ['sslmode=require&sslrootcert=AUTHORITY', true],
  ['sslmode=verify-ca&sslrootcert=AUTHORITY', true],
  ['sslmode=no-verify', true],
  ['sslmode=disable', false],
  ['', false],
])('with %s the connection is encrypted: %s', async (parameters, encrypted) => {
  expect(await isEncrypted(parameters)).toBe(encrypted);
});

test.each(['require', 'verify-ca', 'verify-full'])(
  'with sslmode=%s a certificate that nobody vouches for is refused',
  async (mode) => {
    await expect(isEncrypted(`sslmode=${mode}`)).rejects.toThrow(/self-signed certificate/);
  },
);
