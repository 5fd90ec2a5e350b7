import { hash, timingSafeEqual } from 'node:crypto';
import Fastify from 'fastify';
import { openFloorStore } from './floorStore.ts';

/**
 * The floors: servers of a few lines that do the least that could be called the same job.
 * `node floors.ts <bare|verify|insert|list> <database> <port>`
 */
const [kind = 'bare', location = ':memory:', port = '0'] = process.argv.slice(2);

const app = Fastify();
const toKey = (id: number, keyName: string) => ({
  ID: id,
  keyName,
  description: 'Used by the deploy job of site 12.',
  locale: 'en-US',
  roleID: 1,
  timeZone: 'Europe/Berlin',
  active: true,
  created: 1_790_000_000_000,
  lastSignIn: 1_790_000_000_000,
  unsuccessfulSignInAttempts: 0,
  serviceAccount: false,
});

switch (kind) {
  case 'bare':
    app.get('/', async () => toKey(1, 'deploy-1'));
    break;
  case 'verify': {
    const store = await openFloorStore(location);
    app.get('/', async ({ headers }, reply) => {
      const [id, secret = ''] = String(headers['api-secret-key']).split(':');
      const row = await store.find(Number(id) || 0);
      const actual = hash('sha256', Buffer.from(secret, 'base64'), 'buffer');
      if (!row || !timingSafeEqual(actual, Buffer.from(String(row.secret_hash), 'hex')))
        return reply.code(401).send({});
      return toKey(Number(row.id), String(row.name));
    });
    break;
  }
  case 'insert': {
    const store = await openFloorStore(location);
    app.get('/', async () => ({}));
    app.post<{ Body: { keyName: string } }>('/', async ({ body: { keyName } }) =>
      toKey(await store.insert(keyName, hash('sha256', keyName, 'hex')), keyName),
    );
    break;
  }
  case 'list': {
    const apiKeys = Array.from({ length: 1000 }, (_, index) => toKey(index + 1, `deploy-${index}`));
    app.get('/', (_request, reply) => {
      reply.header('content-type', 'application/json; charset=utf-8').send(JSON.stringify({ apiKeys }));
    });
    break;
  }
  default:
    throw new Error(`There is no floor ${kind}.`);
}

await app.listen({ port: Number(port), host: '127.0.0.1' });
