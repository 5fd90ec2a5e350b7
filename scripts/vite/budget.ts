import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin, Rollup } from 'vite';

/** A page, the modules whose chunks it cannot be shown without, and how many kB (1000 bytes) of gzipped JavaScript those may be. */
export interface PageBudget {
  page: string;
  modules: string[];
  limit: number;
}

type Chunks = Map<string, Rollup.OutputChunk>;

/** The chunk that holds the module. Throws where none does: a budget must not pass because a file was renamed. */
function chunkOf(module: string, chunks: Chunks, root: string): Rollup.OutputChunk {
  const id = path.join(root, module).replaceAll('\\', '/');
  const holder = chunks.values().find((chunk) => Object.keys(chunk.modules).some((one) => one.split('?', 1)[0] === id));
  if (!holder)
    throw new Error(`The budget names ${module}, which is in no chunk of the build. Correct it in vite.config.ts.`);
  return holder;
}

/** The chunk and all that it imports statically, however far down. */
function withImports(
  chunk: Rollup.OutputChunk,
  chunks: Chunks,
  found = new Set<Rollup.OutputChunk>(),
): Set<Rollup.OutputChunk> {
  if (found.has(chunk)) return found;
  found.add(chunk);
  for (const name of chunk.imports) {
    const imported = chunks.get(name);
    if (imported) withImports(imported, chunks, found);
  }
  return found;
}

/** Bytes of gzipped JavaScript that a browser has to load for the page. */
function weigh(modules: string[], chunks: Chunks, root: string): number {
  const entries = chunks.values().filter((chunk) => chunk.isEntry);
  const needed = new Set<Rollup.OutputChunk>();
  for (const chunk of [...entries, ...modules.map((module) => chunkOf(module, chunks, root))])
    withImports(chunk, chunks, needed);
  return needed.values().reduce((sum, chunk) => sum + gzipSync(chunk.code, { level: 9 }).length, 0);
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
      const chunks: Chunks = new Map(
        Object.values(bundle).flatMap((output) => (output.type === 'chunk' ? [[output.fileName, output]] : [])),
      );
      const over: string[] = [];
      for (const { page, modules, limit } of budgets) {
        const size = weigh(modules, chunks, root) / 1000;
        const line = `${page}: ${size.toFixed(1)} kB of JavaScript, gzipped; ${limit} kB allowed`;
        console.log(line);
        if (size > limit) over.push(line);
      }
      if (over.length > 0) throw new Error(`The JavaScript is over its budget.\n${over.join('\n')}`);
    },
  };
}
