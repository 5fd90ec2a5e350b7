/** Which methods an address takes, so that a wrong one can be told the right ones. */
export interface MethodTable {
  add(path: string, method: string): void;
  /** Of the address without its query, with HEAD where there is GET; none: there is no such address. */
  find(address: string): string[];
}

export function createMethodTable(): MethodTable {
  const known = new Map<string, { shape: RegExp; methods: string[] }>();
  return {
    add(path, method) {
      const ids = path.replaceAll(/:id\b/g, '\\d+').replaceAll(/:handle\b/g, '[\\da-f]{32}');
      const shape = new RegExp(`^${ids.replaceAll(/:\w+/g, '[^/]+')}$`);
      const entry = known.get(path) ?? { shape, methods: [] };
      entry.methods.push(method);
      known.set(path, entry);
    },
    find(address) {
      // A path without parameters wins over one with them.
      const entry = known.get(address) ?? known.values().find(({ shape }) => shape.test(address));
      const methods = entry?.methods ?? [];
      return methods.includes('GET') ? [...methods, 'HEAD'] : [...methods];
    },
  };
}
