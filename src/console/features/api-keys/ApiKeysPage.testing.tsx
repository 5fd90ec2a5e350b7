import { screen, within } from '@testing-library/react';
import { beforeAll, beforeEach, vi } from 'vitest';
import { paths } from '#console/app/paths.ts';
import { pageAt } from '#console/testing/pageAt.tsx';
import { anApiKey, aRole, aSession, sampleNow } from '#console/testing/samples.ts';
import { on, type ServedManager, serve } from '#console/testing/serve.ts';
import { show } from '#console/testing/show.tsx';
import { type ApiKey, apiKeyEndpoints } from '#contract/apiKeys.ts';
import { roleEndpoints } from '#contract/roles.ts';
import { ApiKeysPage } from './ApiKeysPage.tsx';
import { apiKeysSearch } from './apiKeysSearch.ts';

export const day = 86_400_000;

export const fourKeys = [
  anApiKey({ ID: 8, keyName: 'ci-deploy', description: 'Pipeline', lastSignIn: sampleNow - 240_000 }),
  anApiKey({ ID: 31, keyName: 'ansible-prod', description: '', expiryDate: sampleNow + 9 * day, roleID: 2 }),
  anApiKey({ ID: 5, keyName: 'old-integration', description: '', active: false }),
  anApiKey({ ID: 3, keyName: 'jupiter', description: '' }),
];

/** What the page loads on demand, loaded before: compiling it is not what is tested. */
beforeAll(async () => {
  await Promise.all([
    import('./ApiKeyDialog.tsx'),
    import('./SecretDialog.tsx'),
    import('./ConsequenceDialog.tsx'),
    import('./SetRoleDialog.tsx'),
    import('./SetExpiryDialog.tsx'),
    import('./DuplicateDialog.tsx'),
    import('./SecretsDialog.tsx'),
    import('#console/components/WorkPanel.tsx'),
    import('#console/components/CommandMenu.tsx'),
    import('#console/components/ConfirmDialog.tsx'),
    import('#console/components/FilterMenu.tsx'),
    import('./ApiKeyTools.tsx'),
    import('./readKeys.ts'),
    import('./changeApiKeys.ts'),
  ]);
});

/** The moment all samples are built around, read in one zone. */
beforeEach(() => {
  vi.spyOn(window, 'scrollTo').mockReturnValue();
  vi.spyOn(Temporal.Now, 'instant').mockReturnValue(Temporal.Instant.fromEpochMilliseconds(sampleNow));
  vi.spyOn(Temporal.Now, 'timeZoneId').mockReturnValue('Europe/Berlin');
});

/** A manager with these keys and two roles. */
export function manage(keys: readonly ApiKey[] = fourKeys): ServedManager {
  return serve(
    on(apiKeyEndpoints.list, () => ({ apiKeys: [...keys] })),
    on(roleEndpoints.list, { roles: [aRole(), aRole({ ID: 2, name: 'Auditor' })] }),
  );
}

/** The page on a manager's answers, for who is signed in, at its address with `search` behind it. */
export async function open({ search = '', session = aSession() } = {}) {
  const page = { path: paths.apiKeys, validateSearch: apiKeysSearch.parse, component: ApiKeysPage };
  const { element, router } = pageAt(page, search);
  const shown = await show(element, { session });
  await screen.findByRole('heading', { level: 1, name: 'API Keys' });
  return { ...shown, router };
}

export const row = (name: RegExp | string) => screen.findByRole('row', { name: new RegExp(name) });
export const button = (name: RegExp | string) => screen.getByRole('button', { name });

/** The names in the order of the rows. */
export function names(): string[] {
  const boxes = screen.getAllByRole('checkbox', { name: /^Select (?!all)/ });
  return boxes.map((box) => box.getAttribute('aria-label')?.replace('Select ', '') ?? '');
}

export function selectedNames(): string[] {
  const rows = screen.getAllByRole('row', { selected: true, hidden: true });
  return rows.map(
    (each) =>
      within(each).getByRole('checkbox', { hidden: true }).getAttribute('aria-label')?.replace('Select ', '') ?? '',
  );
}
