import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDatabase } from '#manager/db/open.ts';
import { startTestServer } from '#manager/db/testing/server.ts';
import { administer } from '#manager/db/testing/template.ts';
import { providePostgres } from '../postgres.ts';
import { makeKeys } from './keys.ts';

/** A database with API keys in it, gone when it is disposed of. */
export interface BenchDatabase extends AsyncDisposable {
  /** A file or a URL. */
  location: string;
  /** What makes the server use it. */
  variables: Record<string, string>;
}

export const engines = ['SQLite', 'PostgreSQL'] as const;
export type Engine = (typeof engines)[number];

async function fill(location: string, keys: number): Promise<void> {
  const db = await openDatabase(location, { patience: 600_000 });
  await makeKeys(db, keys);
  await db.destroy();
}

async function makeFile(keys: number): Promise<BenchDatabase> {
  const folder = mkdtempSync(path.join(tmpdir(), 'keyroom-bench-'));
  const location = path.join(folder, 'keyroom.db');
  await fill(location, keys);
  return {
    location,
    variables: { KEYROOM_DATA_DIR: folder },
    [Symbol.asyncDispose]: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

async function makePostgres(keys: number): Promise<BenchDatabase> {
  const server = await startTestServer(await providePostgres(console.log));
  await administer(server.url, 'create database bench');
  const url = new URL(server.url);
  url.pathname = '/bench';
  await fill(url.href, keys);
  return {
    location: url.href,
    variables: { KEYROOM_DATABASE_URL: url.href },
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}

/** Makes a database with that many keys: a file, or a PostgreSQL server of its own. */
export function makeDatabase(engine: Engine, keys: number): Promise<BenchDatabase> {
  return engine === 'SQLite' ? makeFile(keys) : makePostgres(keys);
}
