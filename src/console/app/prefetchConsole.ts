/** Fetches the shell and its main page ahead of time. Without them nothing is missing yet, so a failure can wait. */
export function prefetchConsole() {
  import('./Console.tsx').catch(() => {});
  import('#console/features/api-keys/ApiKeysPage.tsx').catch(() => {});
}
