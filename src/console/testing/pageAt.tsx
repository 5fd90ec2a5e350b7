import {
  type AnyRouter,
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { paths } from '#console/app/paths.ts';
import { DialogsProvider } from '#console/lib/dialogs.tsx';

interface Page {
  path: (typeof paths)[keyof typeof paths];
  validateSearch: (search: Record<string, unknown>) => object;
  component: () => ReactNode;
}

/** A page at its address with `search` behind it, to be given to `show`; and the router that it is in. */
export function pageAt({ path, validateSearch, component }: Page, search = '') {
  const rootRoute = createRootRoute();
  const route = createRoute({ getParentRoute: () => rootRoute, path, validateSearch, component });
  const history = createMemoryHistory({ initialEntries: [path + search] });
  const router: AnyRouter = createRouter({
    routeTree: rootRoute.addChildren([route]),
    history,
    // Within the router, as in the app: dialogs guard the way back.
    InnerWrap: DialogsProvider,
  });
  return { element: <RouterProvider router={router as never} />, router };
}
