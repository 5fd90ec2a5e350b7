import { createBrowserHistory, createRootRoute, createRouter, RouterContextProvider } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { onTestFinished } from 'vitest';

/** Puts a piece of the console at `/here` with `/before` behind it: `history.back()` is the browser's Back. */
export function routed(piece: ReactNode) {
  window.history.replaceState(null, '', '/before');
  const history = createBrowserHistory();
  onTestFinished(history.destroy);
  history.push('/here');
  history.flush();
  const router = createRouter({ routeTree: createRootRoute(), history });
  return { history, element: <RouterContextProvider router={router as never}>{piece}</RouterContextProvider> };
}
