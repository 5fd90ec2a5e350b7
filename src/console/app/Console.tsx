import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { createAppRouter } from './router.tsx';

const routers = new WeakMap<QueryClient, ReturnType<typeof createAppRouter>>();

function routerOf(queries: QueryClient) {
  const router = routers.get(queries) ?? createAppRouter(queries);
  routers.set(queries, router);
  return router;
}

/** Finds the page of the address, and has it fetch what it shows, before anything is drawn. */
export function prepareConsole(queries: QueryClient): Promise<void> {
  return routerOf(queries).load();
}

/** What a signed-in administrator works with. */
export function Console() {
  return <RouterProvider router={routerOf(useQueryClient())} />;
}
