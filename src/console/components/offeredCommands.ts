import { useEffect, useSyncExternalStore } from 'react';
import { useShortcut } from '#console/lib/useShortcut.ts';
import type { Command } from './commands.ts';

type Commands = readonly Command[];

const none: Commands = [];
let offered = none;
const listeners = new Set<() => void>();

function offer(commands: Commands) {
  offered = commands;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Offers what can be done on the page to who asks for it by name; its `n` is New. */
export function useOfferCommands(commands: Commands, newLabel: string, onNew: (() => void) | undefined): void {
  useShortcut('n', onNew);
  const create = onNew && { id: 'new', label: newLabel, unavailable: undefined, run: onNew };
  useEffect(() => offer(create ? [create, ...commands] : commands));
  useEffect(() => () => offer(none), []);
}

/** What can be done on the page. */
export function useOfferedCommands(): Commands {
  return useSyncExternalStore(subscribe, () => offered);
}
