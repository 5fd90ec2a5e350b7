import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { provideBrowser } from './browser.ts';
import { provideConsole } from './console.ts';
import { readPassword, signInElsewhere, signOutElsewhere } from './guide/elsewhere.ts';
import { type GuideOptions, readOptions, UsageError } from './guide/options.ts';
import { readPageNames } from './guide/pages.ts';
import { syncPictures } from './guide/sync.ts';
import { elapsed, showProgress } from './progress.mjs';
import { root, runTool } from './run.ts';

const fresh = path.join(root, 'build', 'guide', 'new');
const aria = path.join(root, 'e2e', 'guide', 'aria');
const pictures = path.join(root, 'docs', 'guide', 'pictures');
const rendering = path.join('e2e', 'guide', 'rendering.json');

/** Goes through the scenarios of the pages, which take their pictures as they are told. */
async function runScenarios(pages: readonly string[], variables: NodeJS.ProcessEnv): Promise<boolean> {
  const files = (pages.length > 0 ? pages : readPageNames()).map((page) => `guide/${page}.guide.ts`);
  const args = ['test', '--project=guide', '--reporter=line', ...files];
  const { passed, output } = await showProgress('taking pictures', runTool('playwright', args, variables));
  for (const [, line] of output.matchAll(/(Left out: .*)/g)) console.log(line);
  if (!passed) console.log(output.trim());
  return passed;
}

function readIfThere(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/** Renews the guide's own pictures, and says which have changed. */
async function renew(pages: readonly string[]): Promise<boolean> {
  await provideConsole();
  rmSync(fresh, { recursive: true, force: true });
  const passed = await runScenarios(pages, { GUIDE_TAKING: JSON.stringify({ to: fresh }) });
  const alike = readIfThere(path.join(fresh, 'rendering.json')) === readIfThere(path.join(root, rendering));
  if (!alike && (pages.length > 0 || !passed)) {
    console.log('Pages come out otherwise here than where the pictures were taken: all of them have to be taken anew.');
  }
  if (passed && pages.length === 0) cpSync(path.join(fresh, 'rendering.json'), path.join(root, rendering));
  const scope = { pages, complete: passed };
  const all = {
    picture: syncPictures(path.join(fresh, 'pictures'), pictures, scope),
    'ARIA snapshot': syncPictures(path.join(fresh, 'aria'), aria, scope),
  };
  for (const [kind, changes] of Object.entries(all)) {
    for (const [what, files] of Object.entries(changes))
      for (const file of files) console.log(`${kind} ${what}: ${file}`);
  }
  const { added, changed, removed } = all.picture;
  console.log(`${added.length} pictures are new, ${changed.length} have changed, ${removed.length} are gone.`);
  return passed;
}

/** Takes the pictures from another Keyroom. */
async function takeElsewhere(
  { pages, taking }: GuideOptions,
  { base, user, out }: { base: string; user: string; out: string },
) {
  const to = path.resolve(root, out);
  if (!path.relative(pictures, to).startsWith('..'))
    throw new UsageError("--out is where the guide's own pictures are.");
  const session = await signInElsewhere(base, user, await readPassword(user));
  try {
    const told = { ...taking, to, base: { url: base, userName: user } };
    const passed = await runScenarios(pages, {
      GUIDE_TAKING: JSON.stringify(told),
      GUIDE_SESSION: JSON.stringify(session),
      KEYROOM_GUIDE_PASSWORD: undefined,
    });
    console.log(`The pictures are in ${path.relative(process.cwd(), to) || '.'}.`);
    return passed;
  } finally {
    await signOutElsewhere(base, session);
  }
}

const since = Date.now();
try {
  const options = readOptions(process.argv.slice(2), readPageNames());
  await provideBrowser(console.log);
  const passed = await (options.elsewhere ? takeElsewhere(options, options.elsewhere) : renew(options.pages));
  console.log(`Done in ${elapsed(since)}.`);
  if (!passed) process.exitCode = 1;
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
