import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'keyroom-main-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the server until it ends by itself, or by the signal that it is sent once it is ready. */
function run(
  settings: Record<string, string>,
  signal?: NodeJS.Signals,
): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'main.ts')], {
    cwd: folder,
    env: { PATH: process.env.PATH, SYSTEMROOT: process.env.SYSTEMROOT, KEYROOM_DATA_DIR: folder, ...settings },
  });
  let output = '';
  const collect = (chunk: Buffer): void => {
    if (signal && !output.includes('ready at') && String(chunk).includes('ready at'))
      setTimeout(() => child.kill(signal), 50);
    output += chunk;
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const { promise, resolve } = Promise.withResolvers<{ code: number | null; output: string }>();
  child.on('close', (code) => resolve({ code, output }));
  return promise;
}

it.each(['SIGTERM', 'SIGINT'] as const)('ends well on %s', async (signal) => {
  const { code, output } = await run({ KEYROOM_PORT: '0' }, signal);
  expect(output).toMatch(/^Keyroom is ready at http:\/\/localhost:\d+\n\n {2}Create the first administrator/);
  expect(code).toBe(0);
});

it('says which managers it is in front of', async () => {
  const origin = 'https://manager.example:4119';
  const one = await run({ KEYROOM_PORT: '0', KEYROOM_MANAGER_URL: origin }, 'SIGTERM');
  expect(one.output).toMatch(
    /^Keyroom is ready at http:\/\/localhost:\d+, in front of https:\/\/manager\.example:4119\n/,
  );
  const list = `production=${origin},test=http://localhost:4120`;
  const two = await run({ KEYROOM_PORT: '0', KEYROOM_MANAGERS: list }, 'SIGTERM');
  expect(two.output).toContain(`, in front of production: ${origin}, test: http://localhost:4120\n`);
  expect([one.code, two.code]).toEqual([0, 0]);
});

it('does not start with settings that are wrong, and says a sentence for each', async () => {
  const { code, output } = await run({ KEYROOM_PORT: 'http', KEYROOM_RATE_LIMIT: 'none' });
  expect(output).toBe(
    'KEYROOM_PORT must be a whole number from 0 to 65535.\n' + 'KEYROOM_RATE_LIMIT must be on or off.\n',
  );
  expect(code).toBe(1);
});
