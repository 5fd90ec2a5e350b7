import type { FastifyPluginAsync } from 'fastify';
import type { Kysely } from 'kysely';
import { migrate } from './db/migrate.ts';
import type { Database } from './db/tables.ts';

export interface ManagerOptions {
  /** From `openDatabase`; its tables are made or brought up to date here. The manager does not destroy it. */
  db: Kysely<Database>;
  /** Milliseconds since the epoch. */
  clock: () => number;
  /** That many unpredictable bytes. */
  random: (bytes: number) => Buffer;
  /** `true`: the session cookie is always `Secure`. Otherwise it is when the request came over TLS. */
  secureCookies?: boolean;
}

export interface FirstAdministrator {
  userName: string;
  password: string;
  locale?: 'en-US' | 'ja-JP';
  timeZone?: string;
}

export type FirstAdministratorResult =
  | { outcome: 'created'; administratorID: number }
  /** There is an administrator already: nothing was done. */
  | { outcome: 'set_up_done' }
  /** A sentence per fault, fit to be shown to whoever started the process. */
  | { outcome: 'invalid'; faults: string[] };

export interface Manager {
  /** The API. Register it with the prefix `/api`; everything below it, unknown paths included, is answered by it. */
  plugin: FastifyPluginAsync;
  /** The token of the one-time set-up link; null once there is an administrator. Not kept: ask again. */
  setUpToken(): Promise<string | null>;
  /** Creates the first administrator, with Full Access, unless there is one. */
  createFirstAdministrator(input: FirstAdministrator): Promise<FirstAdministratorResult>;
  /** Throws unless the database takes a write. Calls at the same time share one try. */
  checkWritable(): Promise<void>;
  /** Waits for what is under way. The database is still open afterwards. */
  close(): Promise<void>;
}

/** The embedded manager: everything the server needs of it, apart from `openDatabase`. */
export async function createManager({ db }: ManagerOptions): Promise<Manager> {
  await migrate(db);
  return {
    plugin: async () => {},
    setUpToken: async () => null,
    createFirstAdministrator: async () => ({ outcome: 'set_up_done' }),
    checkWritable: async () => {},
    close: async () => {},
  };
}
