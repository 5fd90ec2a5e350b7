import { useEffect, useSyncExternalStore } from 'react';
import { useShortcut } from '#console/lib/useShortcut.ts';
import type { Command } from './commands.ts';

type Commands = readonly Command[];

const none: Commands = [];

/** Something that the page that is shown has at hand for who asks for it by name. */
function createOffer() {
  let offered = none;
  const listeners = new Set<() => void>();
  const offer = (commands: Commands) => {
    offered = commands;
    for (const listener of listeners) listener();
  };
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    useOffer: (commands: Commands) => {
      useEffect(() => offer(commands));
      useEffect(() => () => offer(none), []);
    },
    useOffered: () => useSyncExternalStore(subscribe, () => offered),
  };
}

const commandOffer = createOffer();

/** Offers what can be done on the page; its `n` is New. */
export function useOfferCommands(commands: Commands, newLabel: string, onNew: (() => void) | undefined): void {
  useShortcut('n', onNew);
  const create = onNew && { id: 'new', label: newLabel, unavailable: undefined, run: onNew };
  commandOffer.useOffer(create ? [create, ...commands] : commands);
}

/** What can be done on the page. */
export const useOfferedCommands = commandOffer.useOffered;

/** The views of the page's list: `useOffer` by their button, `useOffered` by the palette. */
export const viewOffer = createOffer();
