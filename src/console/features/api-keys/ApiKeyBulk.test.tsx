import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { anApiKey, aRole, aRoleWith, sampleNow } from '#console/testing/samples.ts';
import { on, refuse } from '#console/testing/serve.ts';
import { apiKeyEndpoints } from '#contract/apiKeys.ts';
import { roleEndpoints } from '#contract/roles.ts';
import { button, day, manage, open, row } from './ApiKeysPage.testing.tsx';

const eight = Array.from({ length: 8 }, (_, index) =>
  anApiKey({ ID: index + 1, keyName: `key-${index + 1}`, description: '', timeZone: 'Asia/Tokyo' }),
);
const keyOf = (id: unknown) => eight.find(({ ID }) => ID === id) ?? anApiKey();

async function openWithAll() {
  const shown = await open();
  await row('key-1');
  await shown.user.click(screen.getByRole('checkbox', { name: 'Select all rows' }));
  return shown;
}

describe('Work on several keys', () => {
  test('can be stopped and continued; what is under way ends, and the result says what was not tried', async () => {
    const manager = manage(eight);
    const answers = Promise.withResolvers<void>();
    manager.answer(
      on(apiKeyEndpoints.modify, async ({ params }) => {
        await answers.promise;
        return { ...keyOf(params.id), active: false };
      }),
    );
    const { user } = await openWithAll();
    await user.click(button('Lock out'));
    const progress = await screen.findByRole('progressbar', { name: 'Locking out 0 of 8…' });
    expect(progress.getAttribute('aria-valuemax')).toBe('8');
    expect(button('Delete…').getAttribute('aria-disabled')).toBe('true');
    await user.click(button('Stop'));
    answers.resolve();
    await screen.findByText('Stopped: 4 of 8 keys are locked out.');
    expect(document.activeElement).not.toBe(document.body);
    await user.click(button('Show results'));
    const results = screen.getByRole('region', { name: 'Results of 8 rows' });
    expect(results.textContent).toBe('Not tried (4)key-5key-6key-7key-8Done (4)key-1key-2key-3key-4');
    await user.click(button('Continue with 4 more'));
    await screen.findByText('8 keys are locked out.');
    expect(manager.bodiesTo(apiKeyEndpoints.modify)).toHaveLength(8);
    await user.click(button('Dismiss'));
    expect(screen.queryByText('8 keys are locked out.')).toBeNull();
    expect(document.activeElement).not.toBe(document.body);
  });

  test('leaves the other keys free for other work meanwhile', async () => {
    const manager = manage(eight);
    const answer = Promise.withResolvers<void>();
    manager.answer(
      on(apiKeyEndpoints.modify, async ({ params, body }) => {
        if (params.id === 1) await answer.promise;
        return { ...keyOf(params.id), ...(body as object) };
      }),
    );
    const { user } = await open();
    await user.click(await row('key-1'));
    await user.click(button('Lock out'));
    await waitFor(() => expect(button('Lock out').getAttribute('aria-disabled')).toBe('true'));
    await user.click(await row('key-2'));
    await user.click(button('Lock out'));
    await screen.findByText('“key-2” is locked out.');
    expect((await row('key-1')).textContent).toContain('Active');
    answer.resolve();
    await screen.findByText('“key-1” is locked out.');
  });

  test('keys that somebody else has deleted meanwhile count as deleted', async () => {
    const manager = manage(eight);
    manager.answer(
      on(apiKeyEndpoints.remove, ({ params }) => (params.id === 2 ? refuse(404, 'not_found') : undefined)),
    );
    const { user } = await openWithAll();
    await user.click(button('Delete…'));
    await user.click(await screen.findByRole('button', { name: 'Delete 8 API keys' }));
    manager.answer(on(apiKeyEndpoints.list, { apiKeys: [] }));
    await screen.findByText('8 keys are deleted.');
  });

  test('many failures are told by their reason, and each key with its own on demand', async () => {
    const manager = manage(eight);
    manager.answer(on(apiKeyEndpoints.modify, refuse(403, 'forbidden')));
    const { user } = await openWithAll();
    await user.click(button('Lock out'));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toMatch(/8 of 8 keys were not locked out.*Your role does not allow this.*\(8\)/);
    await user.click(button('Show results'));
    await user.click(button('key-3'));
    await screen.findByRole('dialog');
  });
});

describe('A role for several keys', () => {
  test('is given to those that have another one; what stops for keys in use is said before', async () => {
    const keys = [
      anApiKey({ ID: 1, keyName: 'busy', lastSignIn: sampleNow - 60_000 }),
      anApiKey({ ID: 2, keyName: 'idle' }),
      anApiKey({ ID: 3, keyName: 'reader', roleID: 7 }),
    ];
    const manager = manage(keys);
    manager.answer(
      on(roleEndpoints.list, { roles: [aRole(), aRoleWith('Reader')] }),
      on(apiKeyEndpoints.modify, ({ params }) => ({ ...anApiKey({ ID: Number(params.id) }), roleID: 7 })),
    );
    const { user } = await open();
    await row('busy');
    await user.click(screen.getByRole('checkbox', { name: 'Select all rows' }));
    await user.click(button('Set role…'));
    const dialog = await screen.findByRole('dialog', { name: 'Set role of 3 API keys' });
    await user.click(within(dialog).getByRole('button', { name: 'Set role of 3 API keys' }));
    await within(dialog).findByText('Choose a role. It decides what the key can do.');
    await user.click(within(dialog).getByRole('combobox', { name: 'Role' }));
    await user.click(await screen.findByRole('option', { name: 'Reader' }));
    const now = within(dialog).getByRole('list', { name: 'Present roles' });
    expect(now.textContent).toBe('Full Access2 keys, changeReader1 key, has it already');
    within(dialog).getByText('1 of 2 keys is in use: what the role Reader does not allow stops now.');
    await user.click(within(dialog).getByRole('button', { name: 'Set role of 2 API keys' }));
    await screen.findByText('2 keys have another role.');
    expect(manager.bodiesTo(apiKeyEndpoints.modify)).toEqual([{ roleID: 7 }, { roleID: 7 }]);
  });
});

describe('An expiry for several keys', () => {
  test('is the end of the day in the zone of each', async () => {
    const keys = [
      anApiKey({ ID: 1, keyName: 'tokyo' }),
      anApiKey({ ID: 2, keyName: 'berlin', timeZone: 'Europe/Berlin' }),
    ];
    const manager = manage(keys);
    manager.answer(on(apiKeyEndpoints.modify, ({ params }) => anApiKey({ ID: Number(params.id) })));
    const { user } = await open();
    await row('tokyo');
    await user.click(screen.getByRole('checkbox', { name: 'Select all rows' }));
    await user.click(button('Set expiry…'));
    const dialog = await screen.findByRole('dialog', { name: 'Set expiry of 2 API keys' });
    await user.click(within(dialog).getByRole('button', { name: 'In 30 days' }));
    within(dialog).getByText(
      'At the end of that day in the time zone of each key (2 zones): for you, between 22 Dec 2026, 15:59 and 22 Dec 2026, 23:59.',
    );
    await user.click(within(dialog).getByRole('button', { name: 'Set expiry of 2 API keys' }));
    await screen.findByText('2 keys have another expiry.');
    const sent = manager.bodiesTo(apiKeyEndpoints.modify) as { expiryDate: number }[];
    expect(sent.map(({ expiryDate }) => new Date(expiryDate + 1).toISOString()).toSorted()).toEqual([
      '2026-12-22T15:00:00.000Z',
      '2026-12-22T23:00:00.000Z',
    ]);
  });

  test('can be taken away', async () => {
    const keys = [1, 2, 3].map((ID) =>
      anApiKey({ ID, keyName: `k${ID}`, ...(ID !== 3 && { expiryDate: sampleNow + ID * day }) }),
    );
    const manager = manage(keys);
    manager.answer(on(apiKeyEndpoints.modify, ({ params }) => anApiKey({ ID: Number(params.id) })));
    const { user } = await open();
    await row('k1');
    await user.click(screen.getByRole('checkbox', { name: 'Select all rows' }));
    await user.click(button('Set expiry…'));
    const dialog = await screen.findByRole('dialog', { name: 'Set expiry of 3 API keys' });
    await user.click(within(dialog).getByRole('checkbox', { name: 'Expires on' }));
    within(dialog).getByText('1 key has it already.');
    await user.click(within(dialog).getByRole('button', { name: 'Set expiry of 2 API keys' }));
    await screen.findByText('2 keys have another expiry.');
    expect(manager.bodiesTo(apiKeyEndpoints.modify)).toEqual([{ expiryDate: null }, { expiryDate: null }]);
  });
});

describe('Copies of several keys', () => {
  test('get free names, and all secret keys are shown once, to be saved', async () => {
    vi.stubGlobal('isSecureContext', true);
    const keys = [...eight.slice(0, 2), anApiKey({ ID: 9, keyName: 'Key-1 (2)' })];
    const manager = manage(keys);
    manager.answer(
      on(apiKeyEndpoints.create, ({ body }) => {
        const { keyName } = body as { keyName: string };
        const ID = keyName === 'key-1 (3)' ? 21 : 22;
        return { ...anApiKey({ ID, keyName }), secretKey: `${ID}:${'a'.repeat(43)}=` };
      }),
    );
    const { user } = await open();
    await user.click(await row('key-1 \\d'));
    await user.keyboard('{Control>}');
    await user.click(await row('key-2'));
    await user.keyboard('{/Control}');
    await user.click(button('Duplicate…'));
    const question = await screen.findByRole('alertdialog', { name: 'Duplicate 2 API keys?' });
    expect(within(question).getByRole('region', { name: 'Names of the copies' }).textContent).toBe(
      'key-1 (3)key-2 (2)',
    );
    await user.click(within(question).getByRole('button', { name: 'Duplicate 2 API keys' }));
    const secrets = await screen.findByRole('alertdialog', { name: '2 new secret keys' });
    within(secrets).getByRole('textbox', { name: 'key-1 (3)' });
    const close = within(secrets).getByRole('button', { name: 'Close' });
    await user.click(within(secrets).getByRole('button', { name: 'Copy key-1 (3)' }));
    await user.click(close);
    await within(secrets).findByText(/Save the secret keys, copy each of them/);
    await user.click(within(secrets).getByRole('button', { name: 'Copy key-2 (2)' }));
    await waitFor(() => expect(within(secrets).queryByText(/Save the secret keys, copy each of them/)).toBeNull());
    await user.click(close);
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    await screen.findByText('2 keys have been duplicated.');
  });
});
