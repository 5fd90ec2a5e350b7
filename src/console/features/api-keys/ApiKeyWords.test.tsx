import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { anApiKey, aRole, aSession } from '#console/testing/samples.ts';
import { on, serve, tagged } from '#console/testing/serve.ts';
import { apiKeyEndpoints } from '#contract/apiKeys.ts';
import { roleEndpoints } from '#contract/roles.ts';
import { button, field, key, open, roles } from './ApiKeyDialog.testing.tsx';

/** What is said under a heading of the plain words. */
const said = (heading: string) => screen.queryByText(heading)?.closest('div')?.querySelector('dd')?.textContent;

const choose = async (user: Awaited<ReturnType<typeof open>>['user'], role: string) => {
  await user.click(screen.getByRole('combobox', { name: 'Role' }));
  await user.click(await screen.findByRole('option', { name: role }));
};

test('while a key is filled in, plain words say what it can and cannot do, and how long', async () => {
  serve(roles);
  const { user } = await open({ kind: 'new' });
  await waitFor(() => expect(said('Can do')).toBe('Choose a role: it decides what the key can and cannot do.'));

  await choose(user, 'Auditor');
  expect(said('Can do')).toBeUndefined();
  expect(said('Can only see')).toBe('computers');
  expect(said('Has no access to')).toContain('API keys');
  expect(said('Can get more rights')).toBeUndefined();

  await choose(user, 'Full Access');
  expect(said('Can change')).toContain('users and roles');
  expect(said('Has no access to')).toBeUndefined();
  expect(said('Can get more rights')).toBeDefined();

  await user.click(button('In 30 days'));
  expect(said('Works')).toMatch(/^for 30 days, to \d+ \w+ \d+, 23:59 CES?T/);
  await user.click(screen.getByRole('checkbox', { name: 'Expires on' }));
  expect(said('Works')).toBe('until somebody locks it out or deletes it');

  expect(said('Locked out')).toBeUndefined();
  await user.click(screen.getByRole('checkbox', { name: /^Locked Out/ }));
  expect(said('Locked out')).toBe('All its calls are refused until somebody unlocks it.');
  expect(said('Answers')).toBe('in English (US), with the times of Europe/Berlin');
});

test('a role that allows no calls, and one for some computers only, are called what they are', async () => {
  const mute = aRole({ ID: 3, name: 'Mute', allowWebService: false });
  const some = aRole({ ID: 4, name: 'Some', allComputers: false, computerIDs: [1] });
  serve(on(roleEndpoints.list, { roles: [aRole(), mute, some] }));
  const { user } = await open({ kind: 'new' });
  await choose(user, 'Mute');
  expect(said('Can do')).toBe('This role does not allow API calls: the key would be refused.');
  await choose(user, 'Some');
  expect(said('Can change')).toContain('the computers of its role');
});

test('a key that has expired is said to work no longer', async () => {
  const expired = anApiKey({ expiryDate: Temporal.Instant.from('2026-01-01T00:00:00Z').epochMilliseconds });
  serve(roles, on(apiKeyEndpoints.describe, tagged('"1"', expired)));
  await open({ kind: 'edit', id: 8 });
  await waitFor(() => expect(said('Works')).toBe('no longer: it has expired'));
});

test('a change that stops what uses the key is made only after that has been said', async () => {
  const used = { ...key, lastSignIn: Temporal.Now.instant().epochMilliseconds - 60_000 };
  const manager = serve(
    roles,
    on(apiKeyEndpoints.describe, tagged('"1"', used)),
    on(apiKeyEndpoints.modify, { ...used, active: false }),
  );
  const { user, onClose } = await open({ kind: 'edit', id: 8 }, aSession());
  await user.type(field('Description'), '!');
  await user.click(screen.getByRole('checkbox', { name: /^Locked Out/ }));
  await user.click(button('OK'));
  const question = within(await screen.findByRole('alertdialog'));
  await user.click(question.getByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  expect(manager.bodiesTo(apiKeyEndpoints.modify)).toEqual([]);
  expect(field('Description')).toHaveProperty('value', `${used.description}!`);

  await user.click(button('OK'));
  const again = within(await screen.findByRole('alertdialog'));
  await user.click(again.getByRole('button', { name: /^Lock out/ }));
  await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  expect(manager.bodiesTo(apiKeyEndpoints.modify)).toEqual([{ description: `${used.description}!`, active: false }]);
});
