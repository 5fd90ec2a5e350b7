import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import Fastify from 'fastify';
import { openFloorStore } from '../bench/floorStore.ts';

/**
 * Serves the page of a floor and the keys that are in the product's database, with as little as it takes.
 * `node floorServer.ts <folder of the page> <name of the page> <database> <port>`
 */
const [folder = '', name = '', location = '', port = '0'] = process.argv.slice(2);

function readKeys(): object[] {
  const database = new DatabaseSync(location, { readOnly: true });
  const rows = database.prepare('select * from api_key').all();
  database.close();
  return rows.map((row) => ({
    ID: row.id,
    keyName: row.name,
    description: row.description,
    locale: row.locale,
    roleID: row.role_id,
    timeZone: row.time_zone,
    active: row.active === 1,
    created: row.created,
    lastSignIn: row.last_sign_in,
    unsuccessfulSignInAttempts: row.failed_attempts,
    expiryDate: row.expiry_date,
    serviceAccount: false,
  }));
}

const keys = readKeys();
const all = Buffer.from(JSON.stringify({ apiKeys: keys }));
const store = await openFloorStore(location);
const app = Fastify();

app.get(`/${name}`, (_request, reply) => {
  reply.type('text/html; charset=utf-8').send(readFileSync(path.join(folder, name)));
});

for (const asset of readdirSync(path.join(folder, 'assets'))) {
  const content = readFileSync(path.join(folder, 'assets', asset));
  const [brotli, gzip] = [brotliCompressSync(content), gzipSync(content, { level: 9 })];
  app.get(`/assets/${asset}`, ({ headers }, reply) => {
    const small = headers['accept-encoding']?.includes('br');
    reply
      .type('text/javascript')
      .headers({ 'cache-control': 'max-age=31536000, immutable', 'content-encoding': small ? 'br' : 'gzip' })
      .send(small ? brotli : gzip);
  });
}

app.get<{ Querystring: { first?: string } }>('/keys', ({ query: { first } }, reply) => {
  reply.type('application/json');
  return first ? JSON.stringify({ apiKeys: keys.slice(0, Number(first)) }) : all;
});

app.post<{ Body: { keyName: string } }>('/keys', async ({ body: { keyName } }) => {
  const secret = randomBytes(32).toString('base64');
  return { secretKey: `${await store.insert(keyName, secret)}:${secret}` };
});

await app.listen({ port: Number(port), host: '127.0.0.1' });
