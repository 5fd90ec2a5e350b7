import { onTestFinished } from 'vitest';
import type { ListedManager } from '#console/lib/managers.ts';

/** Has the page say, for the rest of the test, which managers its server is in front of. */
export function theseManagers(...managers: ListedManager[]): void {
  const meta = document.createElement('meta');
  meta.name = 'keyroom-managers';
  meta.content = JSON.stringify(managers);
  document.head.append(meta);
  onTestFinished(() => {
    meta.remove();
    sessionStorage.clear();
  });
}
