import { type ComponentType, lazy, useState } from 'react';

/** A component whose code is fetched when it is first shown, or by `load` before. */
export type Preloadable<Props> = ComponentType<Props> & { load: () => Promise<unknown> };

/**
 * `React.lazy` for what is fetched ahead: once its code is there it is shown at once. A lazy component suspends even
 * then, and React holds back for 300 ms what has suspended.
 */
export function preloadable<Props extends object>(fetch: () => Promise<ComponentType<Props>>): Preloadable<Props> {
  let loaded: ComponentType<Props> | undefined;
  const load = async () => {
    loaded ??= await fetch();
    return loaded;
  };
  const Lazy = lazy(async () => ({ default: await load() }));

  function Shown(props: Props) {
    const [Component] = useState<ComponentType<Props>>(() => loaded ?? Lazy);
    return <Component {...props} />;
  }
  return Object.assign(Shown, { load });
}

/** Fetches parts before they are shown. Nothing is missing yet, so a failure can wait. */
export function prefetch(...parts: { load: () => Promise<unknown> }[]): void {
  for (const { load } of parts) load().catch(() => {});
}
