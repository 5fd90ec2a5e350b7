import type { Dialect } from 'kysely';
import { postgresDialect } from './postgresDriver.ts';
import { createConnections, type PoolLimits } from './postgresPool.ts';
import { readPostgresUrl } from './postgresUrl.ts';
import { reasonOf } from './unavailable.ts';

const oldestVersion = 13;

const server = `select current_setting('server_version_num')::int / 10000 as version,
  current_setting('server_encoding') as encoding`;

/** Reaches the server once, so that what is wrong with the address is known at once. */
export async function openPostgres(url: string, limits: PoolLimits): Promise<Dialect> {
  const connections = createConnections(readPostgresUrl(url), limits);
  try {
    const loan = await connections.take();
    const { rows } = await loan.client
      .query<{ version: number; encoding: string }>(server)
      .finally(() => connections.giveBack(loan));
    const { version = 0, encoding } = rows[0] ?? {};
    if (version < oldestVersion) throw new Error(`It is PostgreSQL ${version}; ${oldestVersion} or newer is needed.`);
    if (encoding !== 'UTF8') throw new Error(`Its encoding is ${encoding}. Create the database with encoding UTF8.`);
    return postgresDialect(connections);
  } catch (error) {
    await connections.close();
    throw new Error(reasonOf(error), { cause: error });
  }
}
