import { hash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDatabase } from '#manager/db/open.ts';
import { readConfig } from '#server/config.ts';
import type { LogStream } from '#server/log.ts';
import { type RunningServer, startServer } from '#server/start.ts';
import { type SignIn, seedDemo } from './data.ts';

interface Options {
  /** 0: any free port. */
  port: number;
  /** How many API keys there are. */
  keys: number;
  log: LogStream;
  /** The moment, in milliseconds since the epoch, that the clock stands still at: then the data are the same each time. */
  at?: number | undefined;
  /** Where its administrator is. */
  timeZone?: string | undefined;
}

function describe(rights: string, { userName, password }: SignIn): string {
  return `  ${rights.padEnd(14)}user name ${userName.padEnd(9)}password ${password}`;
}

/** The same bytes each time. */
function createSameBytes(): (count: number) => Buffer {
  let drawn = 0;
  return (count) => {
    const pieces = Array.from({ length: Math.ceil(count / 32) }, () => {
      drawn += 1;
      return hash('sha256', `demo ${drawn}`, 'buffer');
    });
    return Buffer.concat(pieces).subarray(0, count);
  };
}

/** The server on a database of its own with realistic data, which is gone when the process ends. */
export async function serveDemo({
  port,
  keys,
  log,
  at,
  timeZone,
}: Options): Promise<RunningServer & { signIns: string }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'keyroom-demo-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const db = await openDatabase(path.join(folder, 'keyroom.db'));
  const clock = at === undefined ? Date.now : () => at;
  const random = at === undefined ? randomBytes : createSameBytes();
  const { fullAccess, readOnly } = await seedDemo({ db, clock, random, keys, timeZone });
  await db.destroy();
  // A minute that never ends would hold too many calls.
  const config = readConfig(at === undefined ? {} : { KEYROOM_RATE_LIMIT: 'off' });
  const server = await startServer({ ...config, port, dataDir: folder }, log, clock);
  return {
    ...server,
    signIns: [describe('Full access', fullAccess), describe('Read only', readOnly)].join('\n'),
  };
}
