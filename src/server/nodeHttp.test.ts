import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';

/** What of Node's own is there after these modules were loaded. */
function loadedWith(...modules: string[]): string[] {
  const imports = modules.map((each) => `await import('${pathToFileURL(path.join(import.meta.dirname, each))}');`);
  const { stdout } = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', `${imports.join('\n')} console.log(JSON.stringify(process.moduleLoadList));`],
    { encoding: 'utf8' },
  );
  return JSON.parse(stdout);
}

it('the server stands in front of managers without what the web has for clients', { timeout: 30_000 }, () => {
  const loaded = loadedWith('start.ts', 'remote.ts');
  expect(loaded).toContain('NativeModule http');
  expect(loaded).not.toContain('NativeModule internal/deps/undici/undici');
});
