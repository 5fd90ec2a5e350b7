import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { anApiKey, aRole, aRoleWith, aSession, sampleNow } from '#console/testing/samples.ts';
import { on, refuse } from '#console/testing/serve.ts';
import { type ApiKey, apiKeyEndpoints } from '#contract/apiKeys.ts';
import type { Right } from '#contract/rights.ts';
import { roleEndpoints } from '#contract/roles.ts';
import { usageEndpoints } from '#contract/usage.ts';
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
    await user.click(await row('jupiter'));
    await user.click(button('Lock out'));
    await waitFor(() => expect(manager.bodiesTo(apiKeyEndpoints.modify)).toEqual([{ active: false }]));
    expect((await row('jupiter')).textContent).toContain('Active');
    answer.resolve();
    await waitFor(async () => expect((await row('jupiter')).textContent).toContain('Locked out'));
    await screen.findByText('“jupiter” is locked out.');
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
    await user.keyboard('{Control>}');
    await user.click(await row('jupiter'));
    await user.keyboard('{/Control}');
    await user.click(button('Lock out'));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toMatch(/1 of 2 keys were not locked out.*ansible-prod: Your role does not allow this/);
    await user.click(button('Retry the failed one'));
    await waitFor(() => {
      const tried = manager.calls.filter(({ endpoint }) => endpoint === apiKeyEndpoints.modify);
      expect(tried.map(({ params }) => params.id)).toEqual([31, 3, 31]);
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
    expect(question.textContent).toMatch(/ci-deploy.*Used 4 minutes ago.*deleting it stops that now.*cannot be undone/);
    const word = within(question).getByRole('textbox', { name: 'To confirm, type the name of the key: ci-deploy' });
    expect(document.activeElement).toBe(word);
    await user.keyboard('{Enter}');
    within(question).getByText('Type ci-deploy first.');
    await user.click(within(question).getByRole('button', { name: 'Cancel' }));
    expect(manager.bodiesTo(apiKeyEndpoints.remove)).toHaveLength(0);

    await user.click(button('Delete…'));
    await screen.findByRole('alertdialog', { name: 'Delete this API key?' });
    await user.paste(' ci-deploy ');
    await user.click(screen.getByRole('button', { name: 'Delete API key' }));
    await waitFor(() => expect(names()).toEqual(['ansible-prod', 'jupiter', 'old-integration']));
    await waitFor(async () => expect(document.activeElement).toBe(await row('jupiter')));
    screen.getByText('0 selected');
  });

  test('a key that nobody uses is deleted without typing, with the focus on what does no harm', async () => {
    manage();
    const { user } = await open();
    await user.click(await row('jupiter'));
    await user.click(button('Delete…'));
    const question = await screen.findByRole('alertdialog', { name: 'Delete this API key?' });
    expect(question.textContent).toMatch(/never used.*Not in use/);
    expect(within(question).queryByRole('textbox')).toBeNull();
    expect(document.activeElement).toBe(within(question).getByRole('button', { name: 'Cancel' }));
  });

  test('before keys in use are locked out, it is said what stops, with the calls of today where the manager tells', async () => {
    const manager = manage();
    manager.answer(
      on(usageEndpoints.search, {
        apiUsageMetrics: [1300, 10].map((requests, index) => {
          const timestamp = sampleNow - index * 3_600_000;
          return { ID: index + 1, apiKeyID: 8, timestamp, date: timestamp, requests, failures: 0 };
        }),
      }),
      on(apiKeyEndpoints.modify, ({ params }) =>
        anApiKey({ ...fourKeys.find(({ ID }) => ID === params.id), active: false }),
      ),
    );
    const { user } = await open();
    await row('ci-deploy');
    await user.click(screen.getByRole('checkbox', { name: 'Select all rows' }));
    await user.click(button('Lock out'));
    const question = await screen.findByRole('alertdialog', { name: 'Lock out 3 API keys?' });
    await within(question).findByText('1 of 3 keys is in use, 1,310 calls today: locking out stops that now.');
    expect(within(question).getByRole('region', { name: '3 API keys' }).textContent).toMatch(
      /In use \(1\)ci-deploy.*1,310 calls today.*Not in use \(2\).*jupiternever used/,
    );
    expect(document.activeElement).toBe(within(question).getByRole('button', { name: 'Cancel' }));
    await user.click(within(question).getByRole('button', { name: 'Lock out 3 API keys' }));
    await screen.findByText('3 keys are locked out.');
    expect(manager.bodiesTo(apiKeyEndpoints.modify)).toHaveLength(3);
    await user.click(button('Show results'));
    const results = screen.getByRole('region', { name: 'Results of 3 rows' });
    expect(results.textContent).toBe('Done (3)ansible-prodci-deployjupiter');
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
    ).toEqual([
      'Properties…',
      'Duplicate…',
      'Set role…',
      'Set expiry…',
      'New secret key…',
      'Rotate…',
      'Lock out',
      'Unlock',
      'Delete…',
    ]);
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
