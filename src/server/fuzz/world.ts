import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { LightMyRequestResponse } from 'fastify';
import { type As, createTestBed, roles, type TestBed } from '#manager/testing.ts';
import { buildApp } from '#server/app.ts';
import { toBackend } from '#server/backend.ts';
import { readConfig } from '#server/config.ts';

/** Headers by who calls. */
export const callers = [
  'key',
  'administrator',
  'auditor',
  'reader',
  'confined',
  'nobody',
  'garbage',
  'wrong secret',
  'locked key',
  'expired key',
  'no request ID',
  'wrong request ID',
  'ended session',
  'two identities',
] as const;
export type Caller = (typeof callers)[number];

export interface Sent {
  method: string;
  url: string;
  caller: Caller;
  headers: Readonly<Record<string, string>>;
  text: string | undefined;
}

/** A manager with a few objects of each kind, and somebody of every sort who calls it. */
export interface World extends AsyncDisposable {
  bed: TestBed;
  send(request: Sent): Promise<LightMyRequestResponse>;
  /** What clients can change, as text. What mere calls leave behind is not in it. */
  dump(): Promise<string>;
  /** An answer gave a new secret key, perhaps to the key that calls. */
  keepSecret(secretKey: string): void;
}

const confinedRights = ['canViewApiKeys', 'canCreateNewApiKeys', 'canEditApiKeyProperties', 'canDeleteApiKeys'];

const keyID = (as: As) => as['api-secret-key']?.split(':')[0];

/** What was created; the administrator who does it is not one of those who call. */
async function create(bed: TestBed, as: As, path: string, body: object): Promise<{ ID: number; secretKey: string }> {
  const created = await bed.call('POST', path, { as, body });
  if (created.status !== 200) throw new Error(`Not created: ${JSON.stringify(created.body)}`);
  return created.body;
}

async function addCallers(bed: TestBed, creator: As, confined: number): Promise<Record<Caller, As>> {
  const keyOf = async (keyName: string, more: object): Promise<As> => {
    const { secretKey } = await create(bed, creator, '/apikeys', { keyName, roleID: roles.fullAccess, ...more });
    return { 'api-secret-key': secretKey };
  };
  const key = await keyOf('caller', {});
  const { as, sID } = await bed.signIn();
  const ended = await bed.signIn();
  await bed.call('DELETE', '/sessions', { as: ended.as });
  const auditor = await keyOf('auditor', { roleID: roles.auditor });
  const reader = await keyOf('reader', { roleID: roles.readOnly });
  const limited = await keyOf('confined', { roleID: confined });
  // Their IDs, 7 and 8, are in no request that is generated: nobody sets them free.
  const locked = await keyOf('locked', { active: false });
  const expired = await keyOf('expired', { expiryDate: bed.clock.now + 1 });
  bed.clock.advance(10);
  return {
    key,
    administrator: as,
    auditor,
    reader,
    confined: limited,
    nobody: {},
    garbage: { 'api-secret-key': 'nonsense' },
    'wrong secret': { 'api-secret-key': `${keyID(key)}:${'A'.repeat(43)}=` },
    'locked key': locked,
    'expired key': expired,
    'no request ID': { cookie: `sID=${sID}` },
    'wrong request ID': { cookie: `sID=${sID}`, rid: ended.rID },
    'ended session': ended.as,
    'two identities': { ...key, ...as },
  };
}

const consoleFolder = mkdtempSync(path.join(tmpdir(), 'keyroom-fuzz-'));
writeFileSync(path.join(consoleFolder, 'index.html'), '');

/** Always the same one. */
export async function createWorld(): Promise<World> {
  const bed = await createTestBed();
  const app = await buildApp(readConfig({}), {
    backend: toBackend(bed.manager),
    consoleFolder,
    log: { write: () => undefined },
  });
  const { as: creator } = await bed.signIn();
  await create(bed, creator, '/roles', { name: 'one' });
  const confined = await create(bed, creator, '/roles', {
    name: 'confined',
    canOnlyManipulateUsersWithEqualOrLesserRights: true,
    rights: { platformRights: { apikeyRights: Object.fromEntries(confinedRights.map((name) => [name, true])) } },
  });
  for (const keyName of ['one', 'two']) await create(bed, creator, '/apikeys', { keyName, roleID: roles.auditor });
  const credentials = await addCallers(bed, creator, confined.ID);
  return {
    bed,
    send: ({ method, url, caller, headers, text }) =>
      app.inject({
        method: method as 'GET',
        url,
        headers: { ...credentials[caller], ...headers },
        ...(text === undefined ? {} : { payload: text }),
      }),
    async dump() {
      const rows = await Promise.all([
        bed.db.selectFrom('role').selectAll().orderBy('id').execute(),
        bed.db.selectFrom('api_key').selectAll().orderBy('id').execute(),
        bed.db.selectFrom('administrator').selectAll().orderBy('id').execute(),
        bed.db.selectFrom('system_setting').selectAll().orderBy('name').execute(),
        bed.db.selectFrom('recovery_code').selectAll().orderBy('id').execute(),
        bed.db.selectFrom('session').select('id_hash').orderBy('id_hash').execute(),
      ]);
      const attempts = ['failed_attempts', 'unlock_time', 'mfa_failed_attempts', 'mfa_unlock_time'];
      const traces = new Set(['last_sign_in', 'secret_first_used', ...attempts]);
      return JSON.stringify(rows, (name, value) => (traces.has(name) ? undefined : value));
    },
    keepSecret(secretKey) {
      const as = { 'api-secret-key': secretKey };
      if (keyID(as) === keyID(credentials.key)) credentials.key = as;
    },
    async [Symbol.asyncDispose]() {
      await app.close();
      await bed[Symbol.asyncDispose]();
    },
  };
}
