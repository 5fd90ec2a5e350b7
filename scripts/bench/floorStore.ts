import { DatabaseSync } from 'node:sqlite';
import { isPostgresUrl } from '#manager/db/postgresUrl.ts';

/** The least a database can be asked for by the two jobs that are measured: no query builder, no transaction of ours. */
export interface FloorStore {
  /** A key's row by its ID. */
  find(id: number): Promise<Record<string, unknown> | undefined> | Record<string, unknown> | undefined;
  /** A row that survives a loss of power. Returns its ID. */
  insert(name: string, secret: string): Promise<number> | number;
  close(): Promise<void> | void;
}

const floorTable = 'name text not null, secret text not null';

function openSqlite(file: string): FloorStore {
  const database = new DatabaseSync(file);
  for (const pragma of ['journal_mode = wal', 'synchronous = full', 'busy_timeout = 5000']) {
    database.exec(`pragma ${pragma}`);
  }
  database.exec(`create table if not exists floor (id integer primary key autoincrement, ${floorTable})`);
  const select = database.prepare('select * from api_key where id = ?');
  const insert = database.prepare('insert into floor (name, secret) values (?, ?)');
  return {
    find: (id) => select.get(id),
    insert: (name, secret) => Number(insert.run(name, secret).lastInsertRowid),
    close: () => database.close(),
  };
}

async function openPostgres(url: string): Promise<FloorStore> {
  const { default: postgres } = await import('pg');
  const pool = new postgres.Pool({ connectionString: url, max: 16 });
  await pool.query(
    `create table if not exists floor (id integer generated always as identity primary key, ${floorTable})`,
  );
  return {
    async find(id) {
      const query = { name: 'find', text: 'select * from api_key where id = $1', values: [id] };
      return (await pool.query(query)).rows[0];
    },
    async insert(name, secret) {
      const text = 'insert into floor (name, secret) values ($1, $2) returning id';
      return (await pool.query({ name: 'insert', text, values: [name, secret] })).rows[0].id;
    },
    close: () => pool.end(),
  };
}

/** Opens a database of the manager's, a file or a URL, for the floors. */
export async function openFloorStore(location: string): Promise<FloorStore> {
  return isPostgresUrl(location) ? openPostgres(location) : openSqlite(location);
}
