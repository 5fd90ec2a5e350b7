import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { anApiKey, aRole, aRoleWith, aSession } from '#console/testing/samples.ts';
import { on, refuse } from '#console/testing/serve.ts';
import { type ApiKey, apiKeyEndpoints } from '#contract/apiKeys.ts';
import type { Right } from '#contract/rights.ts';
import { roleEndpoints } from '#contract/roles.ts';
import { button, fourKeys, manage, names, open, row, selectedNames } from './ApiKeysPage.testing.tsx';

const operating: Right[] = [
  'platformRights.apikeyRights.canViewApiKeys',
  'platformRights.apikeyRights.canEditApiKeyProperties',
  'platformRights.apikeyRights.canDeleteApiKeys',
  'platformRights.administratorRoleRights.canViewAdministratorRoles',
];

describe('Commands', () => {
  test('a lock is claimed only when the manager has answered', async () => {
    let keys = fourKeys;
    const answer = Promise.withResolvers<void>();
    const manager = manage();
    manager.answer(
      on(apiKeyEndpoints.list, () => ({ apiKeys: keys })),
      on(apiKeyEndpoints.modify, async ({ params }) => {
        await answer.promise;
        keys = keys.map((key) => (key.ID === params.id ? { ...key, active: false } : key));
        return keys.find((key) => key.ID === params.id) as ApiKey;
      }),
    );
    const { user } = await open();
    await user.click(await row('ci-deploy'));
    await user.click(button('Lock out'));
    await waitFor(() => expect(manager.bodiesTo(apiKeyEndpoints.modify)).toEqual([{ active: false }]));
    expect((await row('ci-deploy')).textContent).toContain('Active');
    answer.resolve();
    await waitFor(async () => expect((await row('ci-deploy')).textContent).toContain('Locked out'));
    await screen.findByText('“ci-deploy” is locked out.');
    expect(document.activeElement).toBe(button('Unlock'));
  });

  test('of several keys those that fail are listed, and tried again alone', async () => {
    const manager = manage();
    manager.answer(
      on(apiKeyEndpoints.modify, ({ params }) =>
        params.id === 31
          ? refuse(403, 'forbidden')
          : anApiKey({ ...fourKeys.find(({ ID }) => ID === params.id), active: false }),
      ),
    );
    const { user } = await open();
    await user.click(await row('ansible-prod'));
    await user.keyboard('{Shift>}');
    await user.click(await row('ci-deploy'));
    await user.keyboard('{/Shift}');
    await user.click(button('Lock out'));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toMatch(/1 of 2 keys were not locked out.*ansible-prod: Your role does not allow this/);
    await user.click(within(alert).getByRole('button', { name: 'Try again' }));
    await waitFor(() => {
      const tried = manager.calls.filter(({ endpoint }) => endpoint === apiKeyEndpoints.modify);
      expect(tried.map(({ params }) => params.id)).toEqual([31, 8, 31]);
    });
  });

  test('deleting says what it does, asks, and hands the focus to the next row', async () => {
    let keys = fourKeys;
    const manager = manage();
    manager.answer(
      on(apiKeyEndpoints.list, () => ({ apiKeys: keys })),
      on(apiKeyEndpoints.remove, ({ params }) => {
        keys = keys.filter(({ ID }) => ID !== params.id);
        return undefined;
      }),
    );
    const { user } = await open();
    await user.click(await row('ci-deploy'));
    await user.keyboard('{Delete}');
    const question = await screen.findByRole('alertdialog', { name: 'Delete this API key?' });
    expect(question.textContent).toMatch(/ci-deploy.*last used: 4 minutes ago.*cannot be undone/);
    expect(document.activeElement).toBe(within(question).getByRole('button', { name: 'Cancel' }));
    await user.click(within(question).getByRole('button', { name: 'Cancel' }));
    expect(manager.bodiesTo(apiKeyEndpoints.remove)).toHaveLength(0);

    await user.click(button('Delete…'));
    await user.click(await screen.findByRole('button', { name: 'Delete API key' }));
    await waitFor(() => expect(names()).toEqual(['ansible-prod', 'jupiter', 'old-integration']));
    await waitFor(async () => expect(document.activeElement).toBe(await row('jupiter')));
    screen.getByText('0 selected');
  });

  test('the menu on a row has the same commands, for that row', async () => {
    manage();
    const { user, router } = await open();
    await user.click(await row('ci-deploy'));
    await user.pointer({ keys: '[MouseRight]', target: await row('jupiter') });
    const menu = await screen.findByRole('menu', { name: 'Commands for the selected keys' });
    expect(
      within(menu)
        .getAllByRole('menuitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['Properties…', 'New secret key…', 'Lock out', 'Unlock', 'Delete…']);
    expect(selectedNames()).toEqual(['jupiter']);
    await user.click(within(menu).getByRole('menuitem', { name: 'Properties…' }));
    await waitFor(() => expect(router.state.location.search).toEqual({ open: 3 }));
  });

  test('somebody confined to equal or lesser rights sees why a stronger key is not theirs to handle', async () => {
    const own = {
      ...aRoleWith('Operator', ...operating),
      canOnlyManipulateUsersWithEqualOrLesserRights: true,
    };
    const manager = manage([
      anApiKey({ ID: 8, keyName: 'strong', roleID: 1 }),
      anApiKey({ ID: 9, keyName: 'weak', roleID: 7 }),
    ]);
    manager.answer(on(roleEndpoints.list, { roles: [aRole(), own] }));
    const { user } = await open({ session: aSession({ role: own }) });
    await user.click(await row('strong'));
    for (const name of ['New secret key…', 'Lock out', 'Delete…']) {
      await waitFor(() => expect(button(name).getAttribute('aria-disabled')).toBe('true'));
    }
    await user.keyboard('{Delete}');
    expect(screen.queryByRole('alertdialog')).toBeNull();
    await user.click(await row('weak'));
    expect(button('Lock out').getAttribute('aria-disabled')).not.toBe('true');
  });
});
