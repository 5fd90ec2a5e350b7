import { lazy } from 'react';

const loadApiKeyDialog = () => import('./ApiKeyDialog.tsx');
const loadSecretDialog = () => import('./SecretDialog.tsx');

/** To be awaited before a secret key is asked for: one that cannot be shown would be lost. */
export const secretDialogIsThere: () => Promise<unknown> = loadSecretDialog;

/** Comes with the secret's dialog, which follows when a key has been created. */
export const ApiKeyDialog = lazy(async () => {
  const [{ ApiKeyDialog }] = await Promise.all([loadApiKeyDialog(), loadSecretDialog()]);
  return { default: ApiKeyDialog };
});

export const SecretDialog = lazy(async () => ({ default: (await loadSecretDialog()).SecretDialog }));

/** Fetches the dialogs ahead. Without them nothing is missing yet, so a failure can wait. */
export function prefetchDialogs() {
  for (const load of [loadApiKeyDialog, loadSecretDialog]) load().catch(() => {});
}
