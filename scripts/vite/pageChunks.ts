import path from 'node:path';

interface ModuleGraph {
  getModuleInfo(id: string): { importedIds: readonly string[] } | null;
}

/** As the bundler writes it, on every system. */
function toID(module: string): string {
  return path.resolve(module).replaceAll('\\', '/');
}

/** The module and all that it imports statically, however far down. */
function withImports(module: string, graph: ModuleGraph, found: Set<string>): Set<string> {
  if (found.has(module)) return found;
  found.add(module);
  for (const imported of graph.getModuleInfo(module)?.importedIds ?? []) withImports(imported, graph, found);
  return found;
}

/**
 * Has each page load few large files, divided by which of the pages cannot be shown without them, instead of many small ones,
 * which take more room compressed. What is loaded later the bundler divides by itself. `pages`: the modules that each page
 * is made of, by its name.
 */
export function pageChunks(pages: Readonly<Record<string, readonly string[]>>) {
  let needed: [page: string, modules: Set<string>][] | undefined;
  const pagesNeeding = (module: string, graph: ModuleGraph): string[] => {
    needed ??= Object.entries(pages).map(([page, roots]) => {
      const modules = new Set<string>();
      for (const root of roots) withImports(toID(root), graph, modules);
      return [page, modules];
    });
    return needed.filter(([, modules]) => modules.has(module)).map(([page]) => page);
  };
  // A chunk takes along what its modules import, unless one of higher priority has it: what more pages need comes first.
  const names = Object.keys(pages);
  return names.map((_, index) => ({
    priority: index + 1,
    name: (module: string, graph: ModuleGraph) => {
      const needing = pagesNeeding(module, graph);
      return needing.length === index + 1 ? needing.join('-') : null;
    },
  }));
}
