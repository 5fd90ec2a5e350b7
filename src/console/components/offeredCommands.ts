import { useEffect, useSyncExternalStore } from 'react';
import { useShortcut } from '#console/lib/useShortcut.ts';
import type { Command } from './commands.ts';

const none: readonly Command[] = [];

let offered = none;
const listeners = new Set<() => void>();

function offer(commands: readonly Command[]) {
  offered = commands;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Has what the page that is shown can do at hand for who asks for it by name; its `n` is New. */
export function useOfferCommands(
  commands: readonly Command[],
  newLabel: string,
  onNew: (() => void) | undefined,
): void {
  useShortcut('n', onNew);
  useEffect(() => {
    const create = onNew && { id: 'new', label: newLabel, unavailable: undefined, run: onNew };
    offer(create ? [create, ...commands] : commands);
  });
  useEffect(() => () => offer(none), []);
}

/** What the page that is shown can do. */
export function useOfferedCommands(): readonly Command[] {
  return useSyncExternalStore(subscribe, () => offered);
}
