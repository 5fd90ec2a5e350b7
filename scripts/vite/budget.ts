import { gzipSync } from 'node:zlib';
import type { Plugin, Rollup } from 'vite';
import { type Chunks, chunksOf, chunkWith, withImports } from './chunks.ts';

/** A page, the modules whose chunks it cannot be shown without, and how many kB (1000 bytes) of gzipped JavaScript those may be. */
export interface PageBudget {
  page: string;
  modules: string[];
  limit: number;
}

/** The chunks that a browser has to load for the page, with the kB each of them takes, the largest first. */
function weigh(modules: string[], chunks: Chunks, root: string): [name: string, size: number][] {
  const entries = chunks.values().filter((chunk) => chunk.isEntry);
  const needed = new Set<Rollup.OutputChunk>();
  for (const chunk of [...entries, ...modules.map((module) => chunkWith(module, chunks, root))]) {
    withImports(chunk, chunks, needed);
  }
  const sizes = needed
    .values()
    .map((chunk): [string, number] => [chunk.fileName, gzipSync(chunk.code, { level: 9 }).length / 1000]);
  return [...sizes].sort((one, other) => other[1] - one[1]);
}

/** Says what JavaScript each page loads, and fails the build where that is over its budget. */
export function budget(budgets: PageBudget[]): Plugin {
  let root = '';
  return {
    name: 'keyroom:budget',
    apply: 'build',
    configResolved(config) {
      root = config.root;
    },
    writeBundle(_options, bundle) {
      const chunks = chunksOf(bundle);
      const over: string[] = [];
      for (const { page, modules, limit } of budgets) {
        const sizes = weigh(modules, chunks, root);
        const size = sizes.reduce((sum, [, own]) => sum + own, 0);
        const line = `${page}: ${size.toFixed(1)} kB of JavaScript, gzipped; ${limit} kB allowed`;
        console.log(line);
        if (size > limit) over.push(line, ...sizes.map(([name, own]) => `  ${own.toFixed(1).padStart(6)} ${name}`));
      }
      if (over.length > 0) throw new Error(`The JavaScript is over its budget.\n${over.join('\n')}`);
    },
  };
}
