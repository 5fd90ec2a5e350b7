import { globSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { provideBrowser } from './browser.ts';
import { provideConsole } from './console.ts';
import { showProgress } from './progress.mjs';
import { root, runTool } from './run.ts';

const sheet = path.join(root, 'build', 'pictures.html');

/** All pictures side by side, those of one screen in a row, to be looked at. */
function writeSheet(): void {
  const files = globSync('e2e/pictures/*.png', { cwd: root }).sort();
  const screens = Map.groupBy(files, (file) => path.basename(file).replace(/-(light|dark)-.*/, ''));
  const rows = [...screens].map(([screen, pictures]) => {
    const shown = pictures.map(
      (file) => `<figure><img src="../${file}"><figcaption>${path.basename(file)}</figcaption></figure>`,
    );
    return `<h2>${screen}</h2><section>${shown.join('')}</section>`;
  });
  const style = `body{font:14px sans-serif;margin:24px;background:#777;color:#fff} section{display:flex;flex-wrap:wrap;gap:16px}
    figure{margin:0} img{height:420px} figcaption{font-size:12px}`;
  mkdirSync(path.dirname(sheet), { recursive: true });
  writeFileSync(
    sheet,
    `<!doctype html><meta charset="utf-8"><title>Pictures</title><style>${style}</style>${rows.join('')}`,
  );
}

await provideConsole();
await provideBrowser(console.log);
const taking = runTool('playwright', ['test', 'pictures.spec.ts', '--update-snapshots=all'], { TAKE_PICTURES: '1' });
const { passed, output } = await showProgress('taking pictures', taking);
writeSheet();
console.log(passed ? `All pictures side by side: ${path.relative(root, sheet)}` : output.trim());
if (!passed) process.exitCode = 1;
