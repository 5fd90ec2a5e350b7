import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { activateLocale } from '#console/i18n/i18n.ts';
import { aSession } from '#console/testing/samples.ts';
import { on, refuse, serve, unreachable } from '#console/testing/serve.ts';
import { apiKeyEndpoints } from '#contract/apiKeys.ts';
import { roleEndpoints } from '#contract/roles.ts';
import { sessionEndpoints } from '#contract/sessions.ts';
import { setUpEndpoints } from '#contract/setUp.ts';
import { App } from './App.tsx';
import { createQueryClient } from './queryClient.ts';

const { administrator: _administrator, role: _role, ...begun } = aSession();
const working = [
  on(setUpEndpoints.status, { needed: false }),
  on(sessionEndpoints.create, begun),
  on(sessionEndpoints.current, aSession()),
  on(apiKeyEndpoints.list, { apiKeys: [] }),
  on(roleEndpoints.list, { roles: [aSession().role] }),
];
const nobody = on(sessionEndpoints.current, refuse(401, 'not_authenticated'));

async function openConsole(address: string) {
  history.replaceState(null, '', address);
  await activateLocale('en-US');
  render(<App queries={createQueryClient()} />);
  return userEvent.setup();
}

beforeEach(() => {
  vi.spyOn(globalThis, 'scrollTo').mockImplementation(() => {});
});

afterEach(() => {
  vi.useRealTimers();
});

test('Whoever is not signed in signs in first, and then has the page they asked for', async () => {
  const manager = serve(nobody, ...working);
  const user = await openConsole('/nowhere?q=1');
  await user.type(await screen.findByLabelText('User name'), 'MasterAdmin');
  manager.answer(on(sessionEndpoints.current, aSession()));
  await user.type(screen.getByLabelText('Password'), 'correct horse{Enter}');
  await screen.findByRole('heading', { name: 'There is no page at this address' });
  expect(location.pathname + location.search).toBe('/nowhere?q=1');
});

test('A manager that does not answer is named, and the console goes on by itself once it does', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const manager = serve(on(sessionEndpoints.current, unreachable));
  await openConsole('/nowhere');
  await screen.findByRole('heading', { name: 'No connection to the manager' });
  expect(screen.getByRole('alert').textContent).toContain('The manager does not answer.');

  await act(() => vi.advanceTimersByTimeAsync(3_000));
  screen.getByRole('heading', { name: 'No connection to the manager' });

  manager.answer(...working);
  await act(() => vi.advanceTimersByTimeAsync(3_000));
  await screen.findByRole('heading', { name: 'There is no page at this address' });
});

test('Nobody has to wait for the next attempt', async () => {
  const manager = serve(on(sessionEndpoints.current, refuse(500, 'internal')));
  const user = await openConsole('/nowhere');
  await screen.findByRole('heading', { name: 'The manager has a problem' });
  manager.answer(...working);
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByRole('heading', { name: 'There is no page at this address' });
});

test('The tree leads to the pages and marks the one that is open', async () => {
  serve(...working);
  const user = await openConsole('/nowhere');
  const link = await screen.findByRole('link', { name: 'API Keys' });
  expect(link.getAttribute('aria-current')).toBeNull();
  await user.click(link);
  expect(await screen.findByRole('link', { name: 'API Keys', current: 'page' })).toBe(link);
  expect(location.pathname).toBe('/administration/user-management/api-keys');
});

test('The first stop of the keyboard skips to the content', async () => {
  serve(...working);
  const user = await openConsole('/nowhere');
  await screen.findByRole('main');
  await user.tab();
  expect(document.activeElement?.textContent).toBe('Skip to content');
  await user.keyboard('{Enter}');
  expect(document.activeElement).toBe(screen.getByRole('main'));
  expect(location.hash).toBe('');
});
