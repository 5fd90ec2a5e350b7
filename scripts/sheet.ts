import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './run.ts';

/** Pictures that are looked at together. */
export interface Row {
  title: string;
  /** From the project's folder. */
  files: readonly string[];
}

const style = `body{font:14px sans-serif;margin:24px;background:#777;color:#fff} section{display:flex;flex-wrap:wrap;gap:16px}
  figure{margin:0} img{max-width:100%;max-height:VISIBLE} figcaption{font-size:12px}`;

/** Writes a page with all pictures side by side, to be looked at. `height`: of each, in pixels. */
export function writeSheet(sheet: string, title: string, rows: readonly Row[], height: number): void {
  const sections = rows.map(({ title, files }) => {
    const figures = files.map((file) => {
      const address = path.relative(path.dirname(sheet), path.join(root, file)).split(path.sep).join('/');
      return `<figure><img src="${address}" alt=""><figcaption>${file}</figcaption></figure>`;
    });
    return `<h2>${title}</h2><section>${figures.join('')}</section>`;
  });
  const styled = `<style>${style.replace('VISIBLE', `${height}px`)}</style>`;
  mkdirSync(path.dirname(sheet), { recursive: true });
  writeFileSync(sheet, `<!doctype html><meta charset="utf-8"><title>${title}</title>${styled}${sections.join('')}`);
}
