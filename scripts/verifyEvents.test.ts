import { spawnSync } from 'node:child_process';
import { mkdtempDisposableSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { record } from '#manager/audit.ts';
import { migrate } from '#manager/db/migrate.ts';
import { openDatabase } from '#manager/db/open.ts';

function run(folder: string, ...args: string[]) {
  const script = path.join(import.meta.dirname, 'verifyEvents.ts');
  const env = { ...process.env, KEYROOM_DATA_DIR: folder, KEYROOM_DATABASE_URL: undefined };
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    encoding: 'utf8',
    env,
    cwd: folder,
  });
  return { status, stdout, stderr };
}

test('the events of a data folder are checked: intact, with an earlier head, tampered with, and not there at all', async () => {
  using folder = mkdtempDisposableSync(path.join(tmpdir(), 'keyroom-verify-'));
  expect(run(folder.path)).toMatchObject({ status: 1, stderr: expect.stringContaining('There is no database at') });
  const db = await openDatabase(path.join(folder.path, 'keyroom.db'));
  await migrate(db);
  const call = { db, random: () => Buffer.alloc(0), now: 1, origin: null };
  for (const description of ['one', 'two', 'three']) await record(call, { event: 'manager_started', description });

  const intact = run(folder.path);
  expect(intact).toMatchObject({ status: 0, stderr: '' });
  expect(intact.stdout).toMatch(
    /^3 system events hold together\.\nKeep this elsewhere, for --since: 3:[0-9a-f]{64}\n$/,
  );
  const head = intact.stdout.match(/3:[0-9a-f]{64}/)?.[0] ?? '';
  expect(run(folder.path, '--since', head).stdout).toContain('Event 3 is in the chain as it was.');
  expect(run(folder.path, '--since', `2:${head.slice(2)}`)).toMatchObject({ status: 1 });
  expect(run(folder.path, '--since', 'yesterday')).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/^Usage/),
  });

  await db.updateTable('system_event').set({ description: 'Two' }).where('id', '=', 2).execute();
  await db.destroy();
  expect(run(folder.path)).toEqual({
    status: 1,
    stdout: '',
    stderr: 'The system events do not hold at ID 2: This event is not as it was written.\n',
  });
});
