import { CommandMenu, ConfirmDialog, DateField, FilterMenu } from '#console/components/lazyParts.ts';
import { recordTexts } from '#console/components/recordTexts.ts';
import { workTexts } from '#console/components/workTexts.ts';
import { withTexts } from '#console/i18n/i18n.ts';
import { prefetch, preloadable } from '#console/lib/preloadable.tsx';
import { apiKeyBulkTexts } from './apiKeyBulkTexts.ts';
import { apiKeyDialogTexts } from './apiKeyDialogTexts.ts';
import { Exporting } from './exportPart.ts';
import { secretDialogTexts } from './secretDialogTexts.ts';

export const SecretDialog = preloadable(
  async () => (await withTexts(import('./SecretDialog.tsx'), secretDialogTexts)).SecretDialog,
);

/** Comes with the secret's dialog, which follows when a key has been created. */
export const ApiKeyDialog = preloadable(async () => {
  const code = withTexts(import('./ApiKeyDialog.tsx'), apiKeyDialogTexts, recordTexts);
  const [{ ApiKeyDialog }] = await Promise.all([code, SecretDialog.load()]);
  return ApiKeyDialog;
});

export const ConsequenceDialog = preloadable(
  async () => (await withTexts(import('./ConsequenceDialog.tsx'), apiKeyBulkTexts)).ConsequenceDialog,
);

export const ApiKeyWorkPanel = preloadable(
  async () => (await withTexts(import('#console/components/WorkPanel.tsx'), workTexts, apiKeyBulkTexts)).WorkPanel,
);

const bulkTexts = [apiKeyBulkTexts, apiKeyDialogTexts, recordTexts] as const;

export const SetRoleDialog = preloadable(
  async () => (await withTexts(import('./SetRoleDialog.tsx'), ...bulkTexts)).SetRoleDialog,
);

export const SetExpiryDialog = preloadable(
  async () => (await withTexts(import('./SetExpiryDialog.tsx'), ...bulkTexts)).SetExpiryDialog,
);

export const DuplicateDialog = preloadable(
  async () => (await withTexts(import('./DuplicateDialog.tsx'), ...bulkTexts)).DuplicateDialog,
);

export const SecretsDialog = preloadable(
  async () => (await withTexts(import('./SecretsDialog.tsx'), apiKeyBulkTexts, secretDialogTexts)).SecretsDialog,
);

/** What is done with keys, which takes more code than to offer it. */
export const loadDeeds = () => import('./apiKeyDeeds.ts');

/** Has ready what opens on demand, what is opened most first. */
export function prefetchParts() {
  void prefetch(
    ApiKeyDialog,
    CommandMenu,
    FilterMenu,
    ConsequenceDialog,
    { load: loadDeeds },
    { load: () => import('#console/lib/works.ts') },
    ApiKeyWorkPanel,
    DateField,
    ConfirmDialog,
    SetRoleDialog,
    SetExpiryDialog,
    DuplicateDialog,
    SecretsDialog,
    Exporting,
  );
}
