import { lazy } from 'react';

const loadApiKeyDialog = () => import('./ApiKeyDialog.tsx');
const loadApiKeyMenu = () => import('./ApiKeyMenu.tsx');
const loadConfirmDialog = () => import('#console/components/ConfirmDialog.tsx');
const loadSecretDialog = () => import('./SecretDialog.tsx');
const loadStateMenu = () => import('./StateMenu.tsx');

/** Comes with the secret's dialog, which follows when a key has been created. */
export const ApiKeyDialog = lazy(async () => {
  const [{ ApiKeyDialog }] = await Promise.all([loadApiKeyDialog(), loadSecretDialog()]);
  return { default: ApiKeyDialog };
});
export const ApiKeyMenu = lazy(async () => ({ default: (await loadApiKeyMenu()).ApiKeyMenu }));
export const ConfirmDialog = lazy(async () => ({ default: (await loadConfirmDialog()).ConfirmDialog }));
export const SecretDialog = lazy(async () => ({ default: (await loadSecretDialog()).SecretDialog }));
export const StateMenu = lazy(async () => ({ default: (await loadStateMenu()).StateMenu }));

/** To be awaited before a secret key is asked for: one that cannot be shown would be lost. */
export const secretDialogIsThere: () => Promise<unknown> = loadSecretDialog;

/** Fetches ahead what opens on demand. Nothing is missing yet, so a failure can wait. */
export function prefetchParts() {
  for (const load of [loadApiKeyMenu, loadStateMenu, loadConfirmDialog, loadApiKeyDialog, loadSecretDialog]) {
    load().catch(() => {});
  }
}
