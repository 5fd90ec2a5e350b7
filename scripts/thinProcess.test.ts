import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from './run.ts';
import { thinFlags, thinVariables } from './thinProcess.ts';

let folder: string;

const tell = 'console.log(JSON.stringify([process.pid, process.execArgv, process.env.MALLOC_ARENA_MAX ?? null]))';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'keyroom-thin-'));
  writeFileSync(path.join(folder, 'main.mjs'), tell);
  const module = pathToFileURL(path.join(import.meta.dirname, 'thinProcess.ts'));
  writeFileSync(
    path.join(folder, 'start.mjs'),
    `import { thinOut } from '${module}'; thinOut(${JSON.stringify(path.join(folder, 'main.mjs'))}); await import('./main.mjs');`,
  );
});

afterAll(() => rmSync(folder, { recursive: true }));

/** How the server would run that is started with these settings. */
function start(settings: Record<string, string>) {
  const env = { PATH: process.env.PATH, ...settings };
  const { pid, stdout } = spawnSync(process.execPath, ['start.mjs'], { cwd: folder, env, encoding: 'utf8' });
  const [own, flags, arenas] = JSON.parse(stdout);
  return { isSame: own === pid, flags, arenas };
}

const thin =
  process.platform === 'win32'
    ? { flags: [], arenas: null }
    : { flags: thinFlags, arenas: thinVariables.MALLOC_ARENA_MAX };

it.each([
  ['another manager', { KEYROOM_MANAGER_URL: 'http://localhost:1' }, thin],
  ['several', { KEYROOM_MANAGERS: 'a=http://localhost:1,b=http://localhost:2' }, thin],
  ['none', { KEYROOM_PORT: '0' }, { flags: [], arenas: null }],
])('the process that was started is as thin as it can be in front of %s', (_what, settings, expected) => {
  expect(start(settings)).toEqual({ isSame: true, ...expected });
});

it('reads the file of settings, too', () => {
  writeFileSync(path.join(folder, '.env'), 'KEYROOM_MANAGER_URL=http://localhost:1\n');
  expect(start({})).toEqual({ isSame: true, ...thin });
  rmSync(path.join(folder, '.env'));
});

it('is what the documented service runs as, too', () => {
  const unit = readFileSync(path.join(root, 'docs', 'proxy.md'), 'utf8');
  expect(unit).toContain(`/node ${thinFlags.join(' ')} src/server/main.ts\n`);
  for (const [name, value] of Object.entries(thinVariables)) expect(unit).toContain(`\nEnvironment=${name}=${value}\n`);
});
