import { screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { anApiKey } from '#console/testing/samples.ts';
import { on, refuse, serve, tagged, unreachable } from '#console/testing/serve.ts';
import { apiKeyEndpoints } from '#contract/apiKeys.ts';
import { button, field, key, open, roles, secretKey } from './ApiKeyDialog.testing.tsx';

describe('a name', () => {
  const named = (name: string, ...keys: ReturnType<typeof anApiKey>[]) =>
    on(apiKeyEndpoints.search, ({ body }) => ({ apiKeys: JSON.stringify(body).includes(`"${name}"`) ? keys : [] }));

  test('that another key has is said to be in use while it is typed, with a way to that key', async () => {
    serve(roles, named('taken', anApiKey({ ID: 31, keyName: 'Taken' })));
    const { user } = await open({ kind: 'new' });
    await user.type(field('Name'), 'taken');
    const announced = () => screen.getAllByRole('status').map(({ textContent }) => textContent);
    await waitFor(() => expect(announced()).toContain('This name is in use.'));
    const link = screen.getByRole('link', { name: 'Show key 31' });
    expect(link.getAttribute('href')).toContain('?open=31');
    expect(link.getAttribute('target')).toBe('_blank');
    expect(field('Name').getAttribute('aria-invalid')).toBe('false');

    await user.type(field('Name'), '-not');
    expect(screen.queryByRole('link')).toBeNull();
  });

  test('is not in use by the key itself, in whatever case', async () => {
    const manager = serve(roles, on(apiKeyEndpoints.describe, tagged('"1"', key)), named('CI-deploy', key));
    const { user } = await open({ kind: 'edit', id: 8 });
    await user.clear(field('Name'));
    await user.type(field('Name'), 'CI-deploy');
    await waitFor(() => expect(JSON.stringify(manager.bodiesTo(apiKeyEndpoints.search))).toContain('"CI-deploy"'));
    expect(screen.queryByText('This name is in use.')).toBeNull();
  });

  test('is left to the manager to judge where it cannot be asked for', async () => {
    const manager = serve(roles, on(apiKeyEndpoints.search, unreachable));
    manager.answer(on(apiKeyEndpoints.create, refuse(409, 'name_taken')));
    const { user } = await open({ kind: 'new' });
    await user.click(screen.getByRole('combobox', { name: 'Role' }));
    await user.click(await screen.findByRole('option', { name: 'Auditor' }));
    await user.type(field('Name'), 'taken{Enter}');
    await waitFor(() => expect(field('Name').getAttribute('aria-invalid')).toBe('true'));
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('a duplicate', () => {
  test('begins with the settings of the original and a free name, which is selected', async () => {
    const original = { ...key, roleID: 2, active: false };
    const manager = serve(
      roles,
      on(apiKeyEndpoints.describe, tagged('"1"', original)),
      on(apiKeyEndpoints.search, ({ body }) => {
        const taken = JSON.stringify(body).includes('"ci-deploy (2)"');
        return { apiKeys: taken ? [anApiKey({ ID: 9, keyName: 'CI-Deploy (Copy)' })] : [] };
      }),
      on(apiKeyEndpoints.create, { ...key, ID: 61, secretKey }),
    );
    const { user, onClose } = await open({ kind: 'copy', id: 8 });
    const name = await waitFor(() => field('Name') as HTMLInputElement);
    expect(name.value).toBe('ci-deploy (3)');
    await waitFor(() => expect([name.selectionStart, name.selectionEnd]).toEqual([0, name.value.length]));
    screen.getByText(/^Duplicate of ci-deploy \(ID 8\)/);
    await user.click(button('OK'));
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    const { description, locale, timeZone } = original;
    expect(manager.bodiesTo(apiKeyEndpoints.create)).toEqual([
      { keyName: 'ci-deploy (3)', description, roleID: 2, locale, timeZone, active: true },
    ]);
  });

  test('of a key that is gone says so', async () => {
    serve(roles, on(apiKeyEndpoints.describe, refuse(404, 'not_found')));
    await open({ kind: 'copy', id: 8 });
    screen.getByText('There is no such API key. Somebody may have deleted it.');
  });
});
