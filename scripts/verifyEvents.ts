import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openDatabase } from '#manager/db/open.ts';
import { reasonOf } from '#manager/db/unavailable.ts';
import { verifyChain } from '#manager/system-events/verify.ts';
import { ConfigError, readConfig, readEnvironment } from '#server/config.ts';

const usage = 'Usage: npm run verify-events [-- --since ID:hash]';

function fail(...lines: string[]): never {
  for (const line of lines) console.error(line);
  process.exit(1);
}

function readSince(text: string | undefined) {
  if (text === undefined) return undefined;
  const [, id, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text) ?? fail(usage);
  return { ID: Number(id), hash: hash ?? '' };
}

/** Where the events are, in the same settings as the server's. */
function locate(): string {
  try {
    const { databaseUrl, dataDir } = readConfig(readEnvironment(process.cwd()));
    if (databaseUrl !== undefined) return databaseUrl;
    const file = path.join(dataDir, 'keyroom.db');
    return existsSync(file) ? file : fail(`There is no database at ${file}. KEYROOM_DATA_DIR says where it is.`);
  } catch (error) {
    if (error instanceof ConfigError) fail(...error.faults);
    throw error;
  }
}

function readArguments() {
  try {
    return parseArgs({ options: { since: { type: 'string' } } }).values;
  } catch {
    fail(usage);
  }
}

const since = readSince(readArguments().since);
const location = locate();
try {
  const db = await openDatabase(location, { connections: 1 });
  const { intact, checked, head, fault } = await verifyChain(db, since);
  await db.destroy();
  if (!intact) fail(`The system events do not hold at ID ${fault?.ID}: ${fault?.reason}`);
  console.log(`${checked} system events hold together.`);
  if (since) console.log(`Event ${since.ID} is in the chain as it was.`);
  if (head) console.log(`Keep this elsewhere, for --since: ${head.ID}:${head.hash}`);
} catch (error) {
  fail(`The system events cannot be read: ${reasonOf(error)}`);
}
