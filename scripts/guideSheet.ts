import { globSync } from 'node:fs';
import path from 'node:path';
import { readPageNames } from './guide/pages.ts';
import { root } from './run.ts';
import { writeSheet } from './sheet.ts';

const sheet = path.join(root, 'build', 'guide.html');
const pictures = 'docs/guide/pictures';

/** The four pictures of one name beside each other: both languages, light and dark. */
const rows = readPageNames().flatMap((page) => {
  const files = globSync(`${pictures}/*/${page}/*.png`, { cwd: root }).sort();
  const names = Map.groupBy(files, (file) => path.basename(file).replace(/-(light|dark)\.png$/, ''));
  return Array.from(names, ([name, files]) => ({ title: `${page} · ${name}`, files }));
});
writeSheet(sheet, 'The guide', rows, 520);
console.log(`${rows.length} pictures in both languages, light and dark: ${path.relative(root, sheet)}`);
