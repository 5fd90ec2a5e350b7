import { randomBytes } from 'node:crypto';
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
}

function describe(rights: string, { userName, password }: SignIn): string {
  return `  ${rights.padEnd(14)}user name ${userName.padEnd(9)}password ${password}`;
}

/** The server on a database of its own with realistic data, which is gone when the process ends. */
export async function serveDemo({ port, keys, log }: Options): Promise<RunningServer & { signIns: string }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'keyroom-demo-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const db = await openDatabase(path.join(folder, 'keyroom.db'));
  const { fullAccess, readOnly } = await seedDemo({ db, clock: Date.now, random: randomBytes, keys });
  await db.destroy();
  const server = await startServer({ ...readConfig({}), port, dataDir: folder }, log);
  return {
    ...server,
    signIns: [describe('Full access', fullAccess), describe('Read only', readOnly)].join('\n'),
  };
}
