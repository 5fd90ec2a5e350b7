import { prefetch, preloadable } from '#console/lib/preloadable.tsx';

export const ApiKeyMenu = preloadable(async () => (await import('./ApiKeyMenu.tsx')).ApiKeyMenu);
export const ConfirmDialog = preloadable(
  async () => (await import('#console/components/ConfirmDialog.tsx')).ConfirmDialog,
);
export const DateField = preloadable(async () => (await import('#console/components/DateField.tsx')).DateField);
export const SecretDialog = preloadable(async () => (await import('./SecretDialog.tsx')).SecretDialog);
export const StateMenu = preloadable(async () => (await import('./StateMenu.tsx')).StateMenu);

/** Comes with the secret's dialog, which follows when a key has been created. */
export const ApiKeyDialog = preloadable(async () => {
  const [{ ApiKeyDialog }] = await Promise.all([import('./ApiKeyDialog.tsx'), SecretDialog.load()]);
  return ApiKeyDialog;
});

/** Has ready what opens on demand. */
export function prefetchParts() {
  prefetch(ApiKeyMenu, StateMenu, ConfirmDialog, ApiKeyDialog, SecretDialog, DateField);
}
