import { cpSync, globSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

/** What has become of files, by their paths from their folder. */
export interface Changes {
  added: string[];
  changed: string[];
  removed: string[];
}

const filesIn = (folder: string) => globSync('*/*/*.*', { cwd: folder });

const pageOf = (file: string) => path.basename(path.dirname(file));

/** Has one folder hold what the other does. `pages`: only what belongs to these; none: everything. `complete`: nothing else stays. */
export function syncPictures(
  from: string,
  to: string,
  { pages, complete }: { pages: readonly string[]; complete: boolean },
): Changes {
  const changes: Changes = { added: [], changed: [], removed: [] };
  const fresh = filesIn(from);
  const there = new Set(filesIn(to));
  for (const file of fresh) {
    const [source, target] = [path.join(from, file), path.join(to, file)];
    if (there.has(file) && readFileSync(source).equals(readFileSync(target))) continue;
    mkdirSync(path.dirname(target), { recursive: true });
    cpSync(source, target);
    changes[there.has(file) ? 'changed' : 'added'].push(file);
  }
  if (!complete) return changes;
  for (const file of there) {
    if (fresh.includes(file) || (pages.length > 0 && !pages.includes(pageOf(file)))) continue;
    rmSync(path.join(to, file));
    changes.removed.push(file);
  }
  return changes;
}
