import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { openDatabase } from '#manager/db/open.ts';
import { DatabaseUnavailable, reasonOf } from '#manager/db/unavailable.ts';
import { createManager, type Manager } from '#manager/manager.ts';
import { type OpenBackend, type Say, toBackend } from './backend.ts';
import { type Config, ConfigError } from './config.ts';
import { readSecretKey } from './secretKey.ts';

/** What a crash may cost of the counts of use, in milliseconds. */
const flushInterval = 10_000;

/** How often system events that are too old are removed, in milliseconds. */
const removalInterval = 5 * 60_000;

/** None of it keeps the process running. */
function workRegularly(manager: Manager, say: Say): { stop(): void } {
  const every = (interval: number, work: () => Promise<void>) => setInterval(() => work().catch(say), interval).unref();
  const timers = [every(flushInterval, manager.flush), every(removalInterval, manager.removeOldEvents)];
  return { stop: () => timers.forEach(clearInterval) };
}

async function createAdministrator(manager: Manager, { administrator }: Config): Promise<void> {
  if (!administrator) return;
  const result = await manager.createFirstAdministrator({
    userName: administrator.username,
    password: administrator.password,
  });
  if (result.outcome === 'invalid') throw new ConfigError(result.faults);
}

function databaseFault(error: unknown, { databaseUrl, dataDir }: Config): ConfigError {
  const reason = reasonOf(error).replace(/\.$/, '');
  return new ConfigError([
    databaseUrl === undefined
      ? `The database in ${dataDir} cannot be opened: ${reason}. Check that folder, or choose another with KEYROOM_DATA_DIR.`
      : `The database that KEYROOM_DATABASE_URL names cannot be used: ${reason}. Check the address; its sslmode and sslrootcert say what is asked of TLS.`,
  ]);
}

/** Opens the database, makes its tables and the administrator that the settings name. */
export async function openEmbedded(config: Config, clock: () => number): Promise<OpenBackend> {
  const db = await openDatabase(config.databaseUrl ?? path.join(config.dataDir, 'keyroom.db')).catch((error: Error) => {
    throw databaseFault(error, config);
  });
  try {
    const secretKey = readSecretKey(config);
    const options = { db, clock, random: randomBytes, secretKey, callLimits: config.callLimits };
    const manager = await createManager(options).catch((error: Error) => {
      throw error instanceof DatabaseUnavailable ? databaseFault(error, config) : error;
    });
    await createAdministrator(manager, config);
    let regularWork: { stop(): void } | undefined;
    return {
      ...toBackend(manager),
      async begin(say) {
        regularWork = workRegularly(manager, say);
        await manager.noteStart().catch(say);
        return manager.setUpToken();
      },
      async close() {
        regularWork?.stop();
        try {
          await manager.close();
        } finally {
          await db.destroy();
        }
      },
    };
  } catch (error) {
    await db.destroy();
    throw error;
  }
}
