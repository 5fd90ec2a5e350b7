import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { on, unreachable } from '#console/testing/serve.ts';
import { apiKeyEndpoints } from '#contract/apiKeys.ts';
import { button, fourKeys, manage, open, row } from './ApiKeysPage.testing.tsx';

const focused = () => document.activeElement;

test('who is about to make a key while the list is being read still is once there turns out to be none', async () => {
  const answer = Promise.withResolvers<void>();
  const manager = manage();
  const none = () => answer.promise.then(() => ({ apiKeys: [] }));
  manager.answer(on(apiKeyEndpoints.list, none), on(apiKeyEndpoints.search, none));
  const { user, router } = await open();
  (await screen.findByRole('button', { name: 'New…' })).focus();
  answer.resolve();
  await screen.findByRole('heading', { name: 'No API keys yet' });
  expect(focused()).toBe(button('New…'));
  await user.keyboard('{Enter}');
  await waitFor(() => expect(router.state.location.search).toEqual({ open: 'new' }));
});

test('a list that turns out to be empty takes the focus from nobody', async () => {
  manage([]);
  await open();
  await screen.findByRole('heading', { name: 'No API keys yet' });
  expect(focused()).toBe(document.body);
});

test('the focus stays on the page where a button goes with what it was for', async () => {
  const manager = manage();
  manager.answer(on(apiKeyEndpoints.list, unreachable));
  const { user, router } = await open();
  await screen.findByRole('alert');
  manager.answer(on(apiKeyEndpoints.list, { apiKeys: fourKeys }));
  button('Try again').focus();
  await user.keyboard('{Enter}');
  await row('ansible-prod');
  expect(focused()).not.toBe(document.body);

  await router.navigate({ to: '.', search: { q: 'nothing is called that' } });
  (await screen.findByRole('button', { name: 'Clear filters' })).focus();
  await user.keyboard('{Enter}');
  const first = await row('ansible-prod');
  expect(focused()).toBe(first);
});
