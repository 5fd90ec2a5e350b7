import { useSyncExternalStore } from 'react';
import type { FirstMessageID } from '#console/i18n/messages.ts';

type NameIn<ID> = ID extends `help.page.${infer Name}` ? Name : never;

/** A page of the guide. Its title is among the first texts, so that what opens it can name it. */
export type GuidePageName = NameIn<FirstMessageID>;

/** A page of the guide and, by its slug, a section of it. */
export interface GuidePlace {
  page: string;
  slug?: string | undefined;
}

interface Help {
  /** What is read beside the work, behind the pages that led to it; empty: nothing. */
  trail: readonly GuidePlace[];
  /** What it stands in. */
  holder: HTMLElement | undefined;
  /** So many times it was asked for. It takes the focus each time, and not when it only moves to another holder. */
  asked: number;
}

/** What help may stand in, and the page it is about. */
interface Context {
  holder?: HTMLElement | null;
  page?: GuidePageName | undefined;
}

let help: Help = { trail: [], holder: undefined, asked: 0 };
let frame: HTMLElement | undefined;
let contexts: readonly Context[] = [];
let opener: Element | null = null;
const listeners = new Set<() => void>();

function set(changes: Partial<Help>): void {
  help = { ...help, ...changes };
  for (const listener of listeners) listener();
}

/** What help stands in: the window on top, or the frame of the page. */
export function helpHolder(): HTMLElement | undefined {
  return contexts.findLast((context) => context.holder)?.holder ?? frame;
}

/** The page of the guide about what is on top now. */
export function pageInContext(): GuidePageName | undefined {
  return contexts.findLast(({ page }) => page !== undefined)?.page;
}

/** Names what is on top from now on, until the function that is answered is called. */
export function addHelpContext(context: Context): () => void {
  contexts = [...contexts, context];
  set({ holder: helpHolder() });
  return () => {
    contexts = contexts.filter((one) => one !== context);
    set({ holder: helpHolder() });
  };
}

/** The frame of the page, where help stands while no window is open. */
export function setHelpFrame(element: HTMLElement | null): void {
  frame = element ?? undefined;
  set({ holder: helpHolder() });
}

/** Shows a page of the guide beside the work; closing it gives the focus back to what opened it. */
export function openHelp(page: GuidePageName, by: Element | null = document.activeElement): void {
  opener = by;
  set({ trail: [{ page }], asked: help.asked + 1 });
}

export function closeHelp(): void {
  set({ trail: [] });
  returnToWork();
}

/** Gives the focus back to what opened help, or to the page where that is gone. */
export function returnToWork(): void {
  const gone = !opener?.isConnected || opener === document.body;
  const target = gone ? document.getElementById('content') : opener;
  if (target instanceof HTMLElement) target.focus();
}

/** Follows a link within. */
export function readOn(place: GuidePlace): void {
  set({ trail: [...help.trail, place], asked: help.asked + 1 });
}

export function readBefore(): void {
  set({ trail: help.trail.slice(0, -1), asked: help.asked + 1 });
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function useHelp(): Help {
  return useSyncExternalStore(subscribe, () => help);
}

/** Whether something is read beside the work, whatever it stands in. */
export function useIsHelpOpen(): boolean {
  return useSyncExternalStore(subscribe, () => help.trail.length > 0);
}
