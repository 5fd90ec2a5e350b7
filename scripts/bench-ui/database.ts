import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDatabase } from '#manager/db/open.ts';
import { type SignIn, seedDemo } from '../demo/data.ts';

/** A database with the demonstration's keys, gone when it is disposed of. */
export interface DemoDatabase extends Disposable {
  folder: string;
  /** Its file. */
  location: string;
  administrator: SignIn;
}

export async function makeDemoDatabase(keys: number): Promise<DemoDatabase> {
  const folder = mkdtempSync(path.join(tmpdir(), 'keyroom-bench-ui-'));
  const location = path.join(folder, 'keyroom.db');
  const db = await openDatabase(location);
  const { fullAccess } = await seedDemo({ db, clock: Date.now, random: randomBytes, keys });
  await db.destroy();
  const remove = () => rmSync(folder, { recursive: true, force: true });
  // An interrupted measurement disposes of nothing.
  process.once('exit', remove);
  return {
    folder,
    location,
    administrator: fullAccess,
    [Symbol.dispose]: remove,
  };
}
