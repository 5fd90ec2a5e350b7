import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

/** Adds to the page's script and style tags the hash of what they load, so that a browser refuses a file that was tampered with. */
export function integrity(): Plugin {
  return {
    name: 'keyroom:integrity',
    apply: 'build',
    // From the files as written: chunks still change in `generateBundle`.
    writeBundle({ dir: folder = '' }) {
      const page = path.join(folder, 'index.html');
      const html = readFileSync(page, 'utf8');
      const hashed = html.replace(
        /<(?:script|link)\b[^>]*? (?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g,
        (tag, file: string) => {
          const hash = createHash('sha384').update(readFileSync(path.join(folder, file)));
          return `${tag} integrity="sha384-${hash.digest('base64')}"`;
        },
      );
      writeFileSync(page, hashed);
    },
  };
}
