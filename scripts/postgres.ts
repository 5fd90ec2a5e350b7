import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { installDebianPackage, programFolders } from './install.ts';

/** Names the folder of the PostgreSQL programs to test with instead of the one that would be found. */
const override = 'TEST_POSTGRES';

/** The folders of a folder, newest version first; none where there is no such folder. */
function versionsIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).sort((one, other) => other.localeCompare(one, 'en', { numeric: true }));
  return names.map((name) => path.join(folder, name));
}

function* candidates(): Generator<string> {
  yield* programFolders();
  for (const version of versionsIn('/usr/lib/postgresql')) yield path.join(version, 'bin');
  for (const prefix of ['/opt/homebrew/opt', '/usr/local/opt']) {
    for (const formula of versionsIn(prefix)) {
      if (path.basename(formula).startsWith('postgresql')) yield path.join(formula, 'bin');
    }
  }
  yield '/Applications/Postgres.app/Contents/Versions/latest/bin';
  const programs = process.env.PROGRAMFILES;
  if (programs) for (const version of versionsIn(path.join(programs, 'PostgreSQL'))) yield path.join(version, 'bin');
}

/** The folder of the PostgreSQL programs to test with: the one named by `TEST_POSTGRES`, else one on the system. */
export function findPostgres(): string | undefined {
  const programs = process.platform === 'win32' ? ['initdb.exe', 'postgres.exe'] : ['initdb', 'postgres'];
  const complete = (folder: string) => programs.every((program) => existsSync(path.join(folder, program)));
  return process.env[override] || candidates().find(complete);
}

/** As `findPostgres`, but gets one where there is none: Debian's package. Says what it is doing. */
export async function providePostgres(say: (line: string) => void): Promise<string> {
  const found = findPostgres();
  if (found) return found;
  say("No PostgreSQL found: installing Debian's postgresql package");
  await installDebianPackage('postgresql');
  const installed = findPostgres();
  if (installed) return installed;
  throw new Error(
    `The tests need PostgreSQL's programs and could not install them. Install PostgreSQL, or name the folder of its programs in ${override}.`,
  );
}
