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

/** Fetches the dialogs while nothing else is going on. Without them nothing is missing yet, so a failure can wait. */
export function prefetchDialogs(): () => void {
  const fetchAll = () => {
    loadApiKeyDialog().catch(() => {});
    loadSecretDialog().catch(() => {});
  };
  if (!('requestIdleCallback' in globalThis)) {
    const timer = setTimeout(fetchAll, 2000);
    return () => clearTimeout(timer);
  }
  const request = requestIdleCallback(fetchAll, { timeout: 5000 });
  return () => cancelIdleCallback(request);
}
