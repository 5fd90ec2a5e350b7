import path from 'node:path';
import type { Rollup } from 'vite';

/** The files of code of a build, by their names. */
export type Chunks = ReadonlyMap<string, Rollup.OutputChunk>;

/** What of a build is code. */
export function chunksOf(bundle: Rollup.OutputBundle): Chunks {
  return new Map(
    Object.values(bundle).flatMap((output) => (output.type === 'chunk' ? [[output.fileName, output]] : [])),
  );
}

/** The chunk that holds a module (path from `root`). Throws where none does: nothing must go unnoticed because a file was renamed. */
export function chunkWith(module: string, chunks: Chunks, root: string): Rollup.OutputChunk {
  const id = path.join(root, module).replaceAll('\\', '/');
  const holder = chunks.values().find((chunk) => Object.keys(chunk.modules).some((one) => one.split('?', 1)[0] === id));
  if (!holder) throw new Error(`${module} is in no file of the build. Correct vite.config.ts.`);
  return holder;
}

/** The chunk and all that it imports statically, however far down; what is imported comes first. */
export function withImports(
  chunk: Rollup.OutputChunk,
  chunks: Chunks,
  found = new Set<Rollup.OutputChunk>(),
): Set<Rollup.OutputChunk> {
  for (const name of chunk.imports) {
    const imported = chunks.get(name);
    if (imported && !found.has(imported)) withImports(imported, chunks, found);
  }
  return found.add(chunk);
}
