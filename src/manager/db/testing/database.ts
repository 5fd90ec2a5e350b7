import { inject } from 'vitest';
import { administer, template } from './template.ts';

let made = 0;

/** A place for a database of one's own, until it is disposed of. */
export interface TestLocation extends AsyncDisposable {
  location: string;
}

/** On PostgreSQL where the project of the tests says so, else in memory. `empty`: without tables. */
export async function createTestLocation({ empty = false } = {}): Promise<TestLocation> {
  // Guaranteed to be one or the other by the project that the tests run in.
  const postgres = inject('postgres') as { server: string } | undefined;
  if (!postgres) return { location: ':memory:', [Symbol.asyncDispose]: async () => {} };
  made += 1;
  const { server } = postgres;
  const name = `keyroom_${process.pid}_${made}`;
  await administer(server, `create database ${name} template ${empty ? 'template0' : template}`);
  return {
    location: `${server}${name}`,
    [Symbol.asyncDispose]: () => administer(server, `drop database ${name} with (force)`),
  };
}
