import { useBlocker } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useRef } from 'react';

export interface LeaveGuard {
  /** Asks where there is something to lose; true: go on. */
  mayLeave: () => Promise<boolean>;
  /** Nothing is to be guarded any more: saved, or given up. */
  release: () => void;
}

interface Options {
  /** Whether there is something to lose. */
  guarding: boolean;
  /** Consulted before leaving, once at a time; true: leave all the same. */
  mayLose: () => Promise<boolean>;
  /** Lets the page beneath change its own search, for what stays open above it. */
  withinPage?: 'guarded' | 'free';
}

/** Keeps work from being lost by the browser's Back, by other navigation, and by leaving the page (there only the browser can ask). */
export function useLeaveGuard({ guarding, mayLose, withinPage = 'guarded' }: Options): LeaveGuard {
  const latest = useRef({ guarding, mayLose });
  const released = useRef(false);
  const asking = useRef(false);
  useEffect(() => {
    latest.current = { guarding, mayLose };
  });

  const mayLeave = useCallback(async () => {
    if (released.current || !latest.current.guarding) return true;
    if (asking.current) return false;
    asking.current = true;
    try {
      released.current = await latest.current.mayLose();
      return released.current;
    } finally {
      asking.current = false;
    }
  }, []);

  useBlocker({
    shouldBlockFn: async ({ current, next }) =>
      !(withinPage === 'free' && current.pathname === next.pathname) && !(await mayLeave()),
    enableBeforeUnload: () => latest.current.guarding && !released.current,
    disabled: !guarding,
  });

  const release = useCallback(() => {
    released.current = true;
  }, []);

  return useMemo(() => ({ mayLeave, release }), [mayLeave, release]);
}
