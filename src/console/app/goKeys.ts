import { isForPage } from '#console/lib/useShortcut.ts';
import { paths } from './paths.ts';

/** The key that goes to a page, after `g`. */
const goKeys: Readonly<Record<string, string>> = {
  k: paths.apiKeys,
  u: paths.users,
  r: paths.roles,
  e: paths.systemEvents,
  s: paths.systemSettings,
  d: paths.keyDoctor,
  a: paths.apiReference,
};

/** The keys that go to a page, as they stand on the keyboard; none: it has none. */
export function keysTo(path: string): readonly string[] | undefined {
  const key = Object.keys(goKeys).find((key) => goKeys[key] === path);
  return key === undefined ? undefined : ['G', key.toUpperCase()];
}

/** Goes to the page that the next key stands for, if it is one of these. */
export function goByNextKey<Path extends string>(pages: readonly { path: Path }[], go: (to: Path) => void): void {
  const onKeyDown = (event: KeyboardEvent) => {
    const page = pages.find(({ path }) => path === goKeys[event.key]);
    if (page && isForPage(event)) go(page.path);
  };
  document.addEventListener('keydown', onKeyDown, { once: true });
}
