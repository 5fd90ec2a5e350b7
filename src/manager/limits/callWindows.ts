import { advance, type CallWindow, createCallWindow, isForgotten } from './callWindow.ts';

/** A window for each of many subjects. */
export interface CallWindows<Subject> {
  of(subject: Subject, now: number): CallWindow;
}

/** Keeps those that were used within a minute, and no more than `most`: the one used longest ago goes first. */
export function createCallWindows<Subject>(most: number): CallWindows<Subject> {
  const windows = new Map<Subject, CallWindow>();
  return {
    of(subject, now) {
      const window = windows.get(subject) ?? createCallWindow();
      // Neither new nor long unused any more: it must not be the next to go.
      advance(window, now);
      windows.delete(subject);
      windows.set(subject, window);
      for (const [oldest, unused] of windows) {
        if (unused === window || (windows.size <= most && !isForgotten(unused, now))) break;
        windows.delete(oldest);
      }
      return window;
    },
  };
}
