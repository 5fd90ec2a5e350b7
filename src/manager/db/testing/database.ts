import { inject } from 'vitest';
import { administer, reset, template } from './template.ts';

/** A place for a database of one's own, until it is disposed of. */
export interface TestLocation extends AsyncDisposable {
  location: string;
}

let made = 0;

async function createDatabase(server: string, from: string): Promise<string> {
  made += 1;
  const name = `keyroom_${process.pid}_${made}`;
  await administer(server, `create database ${name} template ${from}`);
  return name;
}

async function takeDatabase(server: string): Promise<string> {
  const [free] = await administer(
    server,
    'delete from free_database where name = (select name from free_database limit 1 for update skip locked) returning name',
  );
  return free ? String(Object.values(free)[0]) : createDatabase(server, template);
}

async function giveBack(server: string, name: string): Promise<void> {
  await administer(server, reset, name);
  await administer(server, `insert into free_database values ('${name}')`);
}

/** The server of the tests that run on PostgreSQL. */
export function testServer(): { server: string; programs: string } | undefined {
  // Its type promises what only one of the projects provides.
  return inject('postgres') as { server: string; programs: string } | undefined;
}

/** On PostgreSQL where the project of the tests says so, else in memory. `own`: without tables, and nobody's afterwards. */
export async function createTestLocation({ own = false } = {}): Promise<TestLocation> {
  const postgres = testServer();
  if (!postgres) return { location: ':memory:', [Symbol.asyncDispose]: async () => {} };
  const { server } = postgres;
  const name = own ? await createDatabase(server, 'template0') : await takeDatabase(server);
  return {
    location: `${server}${name}`,
    async [Symbol.asyncDispose]() {
      if (own) await administer(server, `drop database ${name} with (force)`);
      else await giveBack(server, name);
    },
  };
}
