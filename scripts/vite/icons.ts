import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const library = 'lucide-react';

/** Which file each icon is in, by each of its names: as the library's own table of contents has it. */
function readContents(): Map<string, string> {
  const contents = import.meta.resolve(library).replace('/dist/cjs/lucide-react.js', '/dist/esm/lucide-react.mjs');
  const files = new Map<string, string>();
  for (const [, names = '', file = ''] of readFileSync(fileURLToPath(contents), 'utf8').matchAll(
    /^export \{ (default as .*) \} from '(.*)';$/gm,
  )) {
    const found = fileURLToPath(new URL(file, contents)).replaceAll('\\', '/');
    for (const name of names.split(', ')) files.set(name.replace('default as ', ''), found);
  }
  return files;
}

/**
 * Has each module import the icons it shows, not the library's table of all of them: through that table every page is
 * connected with every icon, and the first one would have to carry those of all.
 */
export function icons(): Plugin {
  const files = readContents();
  const fileOf = (name: string): string => {
    const file = files.get(name);
    if (file === undefined) throw new Error(`${library} has no icon ${name}.`);
    return file;
  };
  return {
    name: 'keyroom:icons',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/console\/.*\.tsx?$/.test(id) || !code.includes(`from '${library}'`)) return null;
      const direct = code.replace(/import \{([^}]*)\} from 'lucide-react';/g, (_, names: string) =>
        names
          .split(',')
          .map((name) => name.trim())
          .filter((name) => name !== '' && !name.startsWith('type '))
          .map((name) => {
            const [icon = '', alias = icon] = name.split(' as ');
            return `import ${alias} from '${fileOf(icon)}';`;
          })
          .join(' '),
      );
      return { code: direct, map: null };
    },
  };
}
