import { type ComponentType, lazy, useState } from 'react';
import { idle } from './whenIdle.ts';

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

/**
 * Fetches parts before they are shown, one after the other whenever nothing else is to do: what is asked for meanwhile does not
 * wait behind all of them. Nothing is missing yet, so a failure can wait.
 */
export async function prefetch(...parts: { load: () => Promise<unknown> }[]): Promise<void> {
  for (const { load } of parts) {
    await idle();
    await load().catch(() => {});
  }
}
