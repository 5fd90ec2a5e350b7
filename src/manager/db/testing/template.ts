import { Client } from 'pg';
import { migrate } from '#manager/db/migrate.ts';
import { openDatabase } from '#manager/db/open.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Absent where tests run on SQLite. */
    postgres: {
      /** The server's URL, to which the name of a database is added. */
      server: string;
      /** The folder of its programs. */
      programs: string;
    };
  }
}

/** The database that those of the tests are copied from. */
export const template = 'keyroom_template';

/** Every table as it is at first. */
const keepInitial = `
  create schema initial;
  do $$ declare name text; begin
    for name in select tablename from pg_tables where schemaname = 'public' and tablename not like 'kysely%' loop
      execute format('create table initial.%1$I as table public.%1$I', name);
    end loop;
  end $$;`;

/** To empty a database takes a hundredth of the time that it takes to make one. */
export const reset = `
  do $$ declare name text; begin
    set local session_replication_role = replica;
    perform setval(format('%I.%I', schemaname, sequencename), 1, false) from pg_sequences;
    for name in select tablename from pg_tables where schemaname = 'initial' loop
      execute format('delete from public.%I', name);
      execute format('insert into public.%1$I select * from initial.%1$I', name);
    end loop;
    perform setval('role_id_seq', max(id)) from role;
  end $$;`;

/** Runs statements on the server's database, beside those who use it. */
export async function administer(server: string, statements: string, database = 'postgres'): Promise<unknown[]> {
  const client = new Client({ connectionString: `${server}${database}` });
  await client.connect();
  try {
    return (await client.query(statements)).rows;
  } finally {
    await client.end();
  }
}

/** Makes the database that others are copied from, and the list of those that are free. */
export async function createTemplate(server: string): Promise<void> {
  await administer(server, `create database ${template}`);
  const db = await openDatabase(`${server}${template}`);
  await migrate(db);
  await db.destroy();
  await administer(server, keepInitial, template);
  await administer(server, 'create table free_database (name text primary key)');
}
