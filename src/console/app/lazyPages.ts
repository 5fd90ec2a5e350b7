import type { QueryClient } from '@tanstack/react-query';
import { prefetch, preloadable } from '#console/lib/preloadable.tsx';

export const Console = preloadable(async () => (await import('./Console.tsx')).Console);
export const SetUpPage = preloadable(async () => (await import('#console/features/set-up/SetUpPage.tsx')).SetUpPage);
export const SignInPage = preloadable(
  async () => (await import('#console/features/sign-in/SignInPage.tsx')).SignInPage,
);

/** Fetches the shell and its main page ahead of time. */
export function prefetchConsole() {
  prefetch(Console, { load: () => import('#console/features/api-keys/ApiKeysPage.tsx') });
}

/** Has the console ready to be drawn in one go: its code, and what the page at this address needs. */
export async function prepareConsole(queries: QueryClient) {
  const [{ prepareConsole }] = await Promise.all([import('./Console.tsx'), Console.load()]);
  await prepareConsole(queries);
}
