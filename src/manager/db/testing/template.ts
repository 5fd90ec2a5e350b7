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
/** Runs one statement on the server, beside its databases. */
export async function administer(server: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: `${server}postgres` });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

export async function createTemplate(server: string): Promise<void> {
  await administer(server, `create database ${template}`);
  const db = await openDatabase(`${server}${template}`);
  await migrate(db);
  await db.destroy();
}
