import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue, type SQLOutputValue, type StatementSync } from 'node:sqlite';

import { type Asked, oncePerTurn } from './oncePerTurn.ts';

/** Before it, two connections that write and checkpoint at once can corrupt the file (the WAL reset fault). */
const oldestSafeVersion = '3.51.3';
const keptStatements = 500;

/** A statement that has been prepared. */
interface Statement {
  /** Whether it answers with rows. */
  reads: boolean;
  all(parameters: readonly unknown[]): Record<string, SQLOutputValue>[];
  /** Returns how many rows were changed. */
  run(parameters: readonly unknown[]): number;
}

export interface SqliteConnection {
  prepare(sql: string): Statement;
  /** Another number after every commit of another connection, whichever process made it. Asked once in a turn. */
  version: Asked<unknown>;
  isInTransaction(): boolean;
}

export interface SqliteFile {
  writer: SqliteConnection;
  /** Sees what is committed. Undefined for a database in memory, which only its one connection sees. */
  reader: SqliteConnection | undefined;
  close(): void;
}

function assertSafeVersion(version: string): void {
  const parts = (text: string) => text.split('.').map(Number);
  const [major = 0, minor = 0, patch = 0] = parts(version);
  const [safeMajor = 0, safeMinor = 0, safePatch = 0] = parts(oldestSafeVersion);
  const safe = major - safeMajor || minor - safeMinor || patch - safePatch;
  if (safe < 0) throw new Error(`SQLite ${version} can corrupt the database; ${oldestSafeVersion} or newer is needed.`);
}

type Setting = readonly [name: string, value: string | number];

function configure(database: DatabaseSync, settings: readonly Setting[]): void {
  for (const [name, value] of settings) {
    database.exec(`pragma ${name} = ${value}`);
    const [actual] = Object.values(database.prepare(`pragma ${name}`).get() ?? {});
    if (actual !== value) throw new Error(`The database refuses ${name} = ${value}: it says ${actual}.`);
  }
}

/** Rows come as arrays and become plain objects here: twice as fast as the objects that SQLite's driver would make. */
function toStatement(statement: StatementSync): Statement {
  const names = statement.columns().map(({ name }) => name ?? '');
  statement.setReturnArrays(true);
  // Of the same shape from the start: to grow it member by member takes several times as much memory.
  const blank: Record<string, SQLOutputValue> = Object.fromEntries(names.map((name) => [name, null]));
  const toRow = (values: SQLOutputValue[]) => {
    const row = { ...blank };
    for (let index = 0; index < names.length; index += 1) row[names[index] as string] = values[index] ?? null;
    return row;
  };
  // Guaranteed by `setReturnArrays`, which the driver's types do not follow, and by Kysely, which binds what SQLite takes.
  const arrays = (rows: unknown) => rows as SQLOutputValue[][];
  const bound = (parameters: readonly unknown[]) => parameters as SQLInputValue[];
  return {
    reads: names.length > 0,
    all: (parameters) => arrays(statement.all(...bound(parameters))).map(toRow),
    run: (parameters) => Number(statement.run(...bound(parameters)).changes),
  };
}

/** Keeps prepared statements by their text; the one used longest ago goes first. */
function toConnection(database: DatabaseSync): SqliteConnection {
  const statements = new Map<string, Statement>();
  const version = database.prepare('pragma data_version');
  version.setReturnArrays(true);
  return {
    // Guaranteed by `setReturnArrays`, which the driver's types do not follow.
    version: oncePerTurn(() => (version.get() as unknown as SQLOutputValue[])[0]),
    isInTransaction: () => database.isTransaction,
    prepare(sql) {
      const statement = statements.get(sql) ?? toStatement(database.prepare(sql));
      statements.delete(sql);
      statements.set(sql, statement);
      if (statements.size > keptStatements) {
        const [oldest = ''] = statements.keys();
        statements.delete(oldest);
      }
      return statement;
    },
  };
}

/** Makes the file, readable by its owner only, and the folder it lies in. SQLite gives its companions the same mode. */
function prepareFile(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  closeSync(openSync(file, 'a', 0o600));
  chmodSync(file, 0o600);
}

const always: Setting[] = [
  ['busy_timeout', 5000],
  ['trusted_schema', 0],
];
const forWriting: Setting[] = [
  ['synchronous', 2],
  ['foreign_keys', 1],
];

/** Opens SQLite so that an acknowledged write survives a loss of power, or throws. */
export function openSqlite(location: string): SqliteFile {
  const inMemory = location === ':memory:';
  if (!inMemory) prepareFile(location);
  const opened: DatabaseSync[] = [];
  const close = () => {
    for (const database of opened) database.close();
  };
  const open = (settings: readonly Setting[]) => {
    const database = new DatabaseSync(location);
    opened.unshift(database);
    configure(database, [...always, ...settings]);
    return toConnection(database);
  };
  try {
    const writer = open(inMemory ? forWriting : [['journal_mode', 'wal'], ...forWriting]);
    assertSafeVersion(String(writer.prepare('select sqlite_version() as version').all([])[0]?.version));
    return { writer, reader: inMemory ? undefined : open([['query_only', 1]]), close };
  } catch (error) {
    close();
    throw error;
  }
}
