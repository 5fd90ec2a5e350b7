import path from 'node:path';
import { migrate } from '#manager/db/migrate.ts';
import { openDatabase } from '#manager/db/open.ts';
import { createSeededRandom } from '#manager/testing.ts';
import { insertKeys } from './insertKeys.ts';
import { drawKeys } from './keys.ts';
import { createChoices } from './random.ts';

/** Puts keys in every state, the same ones each time, into a new database: `fill.ts FOLDER COUNT`. */
const [folder = '', count = '0'] = process.argv.slice(2);

const db = await openDatabase(path.join(folder, 'keyroom.db'));
await migrate(db);
const keys = drawKeys(Number(count), [1, 2, 3], Date.now(), createChoices(createSeededRandom('keys')));
await db.transaction().execute((tx) => insertKeys(tx, keys));
await db.destroy();
