import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const script = path.join(import.meta.dirname, '..', '..', 'scripts', 'demo', 'fill.ts');

/** Puts that many keys in every state, the same ones each time, into the new database of a folder. Nobody has their secrets. */
export async function addManyKeys(folder: string, count: number): Promise<void> {
  await promisify(execFile)(process.execPath, [script, folder, String(count)], { cwd: folder });
}
