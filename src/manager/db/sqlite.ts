import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue, type SQLOutputValue, type StatementSync } from 'node:sqlite';
import type { SqliteDatabase, SqliteStatement } from 'kysely';

/** Before it, two connections that write and checkpoint at once can corrupt the file (the WAL reset fault). */
const oldestSafeVersion = '3.51.3';
const keptStatements = 500;

function assertSafeVersion(version: string): void {
  const parts = (text: string) => text.split('.').map(Number);
  const [major = 0, minor = 0, patch = 0] = parts(version);
  const [safeMajor = 0, safeMinor = 0, safePatch = 0] = parts(oldestSafeVersion);
  const safe = major - safeMajor || minor - safeMinor || patch - safePatch;
  if (safe < 0) throw new Error(`SQLite ${version} can corrupt the database; ${oldestSafeVersion} or newer is needed.`);
}

function configure(database: DatabaseSync, file: boolean): void {
  const pragma = (name: string) => Object.values(database.prepare(`pragma ${name}`).get() ?? {})[0];
  assertSafeVersion(String(database.prepare('select sqlite_version() as version').get()?.version));
  const settings: [name: string, value: string | number][] = [
    ['busy_timeout', 5000],
    ...(file ? [['journal_mode', 'wal'] as [string, string]] : []),
    ['synchronous', 2],
    ['foreign_keys', 1],
    ['trusted_schema', 0],
  ];
  for (const [name, value] of settings) {
    database.exec(`pragma ${name} = ${value}`);
    const actual = pragma(name);
    if (actual !== value) throw new Error(`The database refuses ${name} = ${value}: it says ${actual}.`);
  }
}

/** Rows come as arrays and become plain objects here: twice as fast as the objects that SQLite's driver would make. */
function toStatement(statement: StatementSync): SqliteStatement {
  const names = statement.columns().map(({ name }) => name ?? '');
  statement.setReturnArrays(true);
  const toRow = (values: SQLOutputValue[]) => {
    const row: Record<string, SQLOutputValue> = {};
    for (const [index, name] of names.entries()) row[name] = values[index] ?? null;
    return row;
  };
  // Guaranteed by `setReturnArrays`, which the driver's types do not follow, and by Kysely, which binds what SQLite takes.
  const arrays = (rows: unknown) => rows as SQLOutputValue[][];
  const bound = (parameters: readonly unknown[]) => parameters as SQLInputValue[];
  return {
    reader: names.length > 0,
    all: (parameters) => arrays(statement.all(...bound(parameters))).map(toRow),
    run: (parameters) => statement.run(...bound(parameters)),
    iterate: (parameters) =>
      arrays(statement.all(...bound(parameters)))
        .map(toRow)
        [Symbol.iterator](),
  };
}

/** Keeps prepared statements by their text; the one used longest ago goes first. */
function toKyselyDatabase(database: DatabaseSync): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>();
  return {
    close: () => database.close(),
    prepare(text) {
      // A write lock taken at once instead of half-way lets a second process wait rather than fail.
      const sql = text === 'begin' ? 'begin immediate' : text;
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

/** Opens SQLite so that an acknowledged write survives a loss of power, or throws. */
export function openSqlite(location: string): SqliteDatabase {
  const file = location !== ':memory:';
  if (file) prepareFile(location);
  const database = new DatabaseSync(location);
  try {
    configure(database, file);
  } catch (error) {
    database.close();
    throw error;
  }
  return toKyselyDatabase(database);
}
