import { CommandMenu, ConfirmDialog, DateField, FilterMenu } from '#console/components/lazyParts.ts';
import { prefetch, preloadable } from '#console/lib/preloadable.tsx';

export const SecretDialog = preloadable(async () => (await import('./SecretDialog.tsx')).SecretDialog);

/** Comes with the secret's dialog, which follows when a key has been created. */
export const ApiKeyDialog = preloadable(async () => {
  const [{ ApiKeyDialog }] = await Promise.all([import('./ApiKeyDialog.tsx'), SecretDialog.load()]);
  return ApiKeyDialog;
});

/** Has ready what opens on demand. */
export function prefetchParts() {
  prefetch(CommandMenu, FilterMenu, ConfirmDialog, ApiKeyDialog, SecretDialog, DateField);
}
