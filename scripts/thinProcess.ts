import path from 'node:path';
import { readEnvironment } from '#server/config.ts';
import { root } from './run.ts';

/** Where what was compiled is kept, TypeScript included. */
export const compileCache = path.join(root, 'build', 'compile-cache');

/** How Node runs in front of other managers: without what takes memory for a speed that passing calls on does not gain by. */
export const thinFlags = ['--max-semi-space-size=2', '--no-maglev', '--memory-saver-mode'];

/** The same for what is not V8's: one pool of memory instead of one for each thread. */
export const thinVariables = { MALLOC_ARENA_MAX: '1' };

function isInFront(): boolean {
  try {
    const { KEYROOM_MANAGER_URL: one, KEYROOM_MANAGERS: several } = readEnvironment(process.cwd());
    return Boolean(one || several);
  } catch {
    // The server says what is wrong with its settings.
    return false;
  }
}

/** In front of other managers, has a thin process take this one's place; does nothing elsewhere, or where the system cannot. */
export function thinOut(main: string): void {
  if (process.platform === 'win32' || !process.execve || !isInFront()) return;
  process.execve(process.execPath, [process.execPath, ...thinFlags, main], {
    NODE_COMPILE_CACHE: compileCache,
    ...process.env,
    ...thinVariables,
  });
}
