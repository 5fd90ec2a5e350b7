import { screen } from '@testing-library/react';
import { beforeAll, beforeEach, vi } from 'vitest';
import { recordTexts } from '#console/components/recordTexts.ts';
import { activateLocale, addTexts } from '#console/i18n/i18n.ts';
import { routed } from '#console/testing/routed.tsx';
import { anApiKey, aRole, aRoleWith, aSession } from '#console/testing/samples.ts';
import { on } from '#console/testing/serve.ts';
import { show } from '#console/testing/show.tsx';
import { roleEndpoints } from '#contract/roles.ts';
import { ApiKeyDialog, type ApiKeyDialogMode, type ApiKeyDialogProps } from './ApiKeyDialog.tsx';
import { apiKeyDialogTexts } from './apiKeyDialogTexts.ts';

const auditor = aRoleWith('Auditor', 'platformRights.computerRights.canViewOtherComputers');

/** Full Access, and Auditor with the ID 2, which reads a little. */
export const roles = on(roleEndpoints.list, { roles: [aRole(), { ...auditor, ID: 2 }] });
export const key = anApiKey({ timeZone: 'US/Eastern' });
export const secretKey = `61:${'A'.repeat(43)}=`;

/** What the window loads on demand, loaded before: compiling it is not what is tested. */
beforeAll(async () => {
  await Promise.all([
    import('#console/components/ConfirmDialog.tsx'),
    import('#console/components/DateField.tsx'),
    import('./ConsequenceDialog.tsx'),
    import('./UsageTab.tsx'),
  ]);
});

beforeEach(async () => {
  await activateLocale('en-US');
  await Promise.all([addTexts(recordTexts), addTexts(apiKeyDialogTexts)]);
});

/** The window in a mode, for who is signed in. */
export async function open(mode: ApiKeyDialogMode, session = aSession()) {
  const onClose = vi.fn<ApiKeyDialogProps['onClose']>();
  const { element, history } = routed(<ApiKeyDialog mode={mode} onClose={onClose} />);
  const shown = await show(element, { session });
  await screen.findByRole('dialog');
  return { ...shown, history, onClose };
}

export const field = (name: string) => screen.getByRole('textbox', { name });
export const button = (name: string) => screen.getByRole('button', { name });
