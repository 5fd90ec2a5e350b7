import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { keyWindow } from '#console/testing/keySearch.ts';
import { anApiKey } from '#console/testing/samples.ts';
import { type Call, on, unreachable } from '#console/testing/serve.ts';
import { apiKeyEndpoints } from '#contract/apiKeys.ts';
import { button, manage, open, row } from './ApiKeysPage.testing.tsx';

const keys = Array.from({ length: 300 }, (_, place) => anApiKey({ ID: place + 1, keyName: `key-${place + 1}` }));

const isFirst = ({ body }: Call) => keyWindow(keys, body)[0]?.ID === 1;

test('the first keys are there while the rest is on its way, and the end is told once', async () => {
  const manager = manage();
  let goOn = () => {};
  const released = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  manager.answer(
    on(apiKeyEndpoints.search, async (call) => {
      if (!isFirst(call)) await released;
      return { apiKeys: keyWindow(keys, call.body) };
    }),
  );
  await open();
  await row('Select key-2 ');
  await screen.findByText('Loading… 100 keys so far');
  screen.getByRole('button', { name: '100 keys' });
  goOn();
  await screen.findByRole('button', { name: '300 keys' });
  await screen.findByText('All 300 keys loaded');
  expect(screen.queryByText(/so far/)).toBeNull();
});

test('a list that could not be read to its end says so, and goes on where it broke off', async () => {
  const manager = manage();
  manager.answer(
    on(apiKeyEndpoints.search, (call) => (isFirst(call) ? { apiKeys: keyWindow(keys, call.body) } : unreachable)),
  );
  const { user } = await open();
  await screen.findByText(/This list is incomplete\. The manager does not answer\./);
  await row('Select key-2 ');
  manager.answer(on(apiKeyEndpoints.search, ({ body }) => ({ apiKeys: keyWindow(keys, body) })));
  await user.click(button('Try again'));
  await screen.findByRole('button', { name: '300 keys' });
  await waitFor(() => expect(screen.queryByText(/incomplete/)).toBeNull());
  expect(document.activeElement).not.toBe(document.body);
});
