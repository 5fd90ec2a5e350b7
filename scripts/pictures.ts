import { globSync } from 'node:fs';
import path from 'node:path';
import { provideBrowser } from './browser.ts';
import { provideConsole } from './console.ts';
import { showProgress } from './progress.mjs';
import { root, runTool } from './run.ts';
import { writeSheet } from './sheet.ts';

const sheet = path.join(root, 'build', 'pictures.html');

/** All pictures side by side, those of one screen in a row, to be looked at. */
function writePictures(): void {
  const files = globSync('e2e/pictures/*.png', { cwd: root }).sort();
  const screens = Map.groupBy(files, (file) => path.basename(file).replace(/-(light|dark)-.*/, ''));
  const rows = Array.from(screens, ([title, files]) => ({ title, files }));
  writeSheet(sheet, 'Pictures', rows, 420);
}

await provideConsole();
await provideBrowser(console.log);
const taking = runTool('playwright', ['test', 'pictures.spec.ts', '--update-snapshots=all'], { TAKE_PICTURES: '1' });
const { passed, output } = await showProgress('taking pictures', taking);
writePictures();
console.log(passed ? `All pictures side by side: ${path.relative(root, sheet)}` : output.trim());
if (!passed) process.exitCode = 1;
