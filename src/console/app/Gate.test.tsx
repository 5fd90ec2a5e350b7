import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { activateLocale } from '#console/i18n/i18n.ts';
import { aRoleWith, aSession, sampleNow } from '#console/testing/samples.ts';
import { on, refuse, serve, unreachable } from '#console/testing/serve.ts';
import { theseManagers } from '#console/testing/theseManagers.ts';
import { administratorEndpoints } from '#contract/administrators.ts';
import { apiKeyEndpoints } from '#contract/apiKeys.ts';
import { roleEndpoints } from '#contract/roles.ts';
import { sessionListEndpoints } from '#contract/sessionList.ts';
import { sessionEndpoints } from '#contract/sessions.ts';
import { setUpEndpoints } from '#contract/setUp.ts';
import { App } from './App.tsx';
import { paths } from './paths.ts';
import { createQueryClient } from './queryClient.ts';

const { administrator: _administrator, role: _role, ...begun } = aSession();
const working = [
  on(setUpEndpoints.status, { needed: false }),
  on(sessionEndpoints.create, begun),
  on(sessionEndpoints.current, aSession()),
  on(sessionListEndpoints.rest, { now: sampleNow }),
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

test('Where the manager is away another one can be gone to, if there are several', async () => {
  theseManagers(
    { name: 'production', address: 'manager.example:4119' },
    { name: 'staging', address: 'staging.example' },
  );
  const manager = serve(on(sessionEndpoints.current, refuse(502, 'manager_unreachable')));
  const user = await openConsole('/nowhere');
  await screen.findByRole('heading', { name: 'No connection to the manager' });
  screen.getByText('This page goes on by itself as soon as production answers.');
  manager.answer(...working);
  await user.click(await screen.findByRole('button', { name: 'staging staging.example' }));
  await screen.findByRole('heading', { name: 'There is no page at this address' });
  await screen.findByRole('button', { name: /^staging, Manager/ });
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

test('A role that was changed meanwhile is noticed with the first thing it no longer allows, and the navigation follows', async () => {
  const manager = serve(...working);
  const user = await openConsole(paths.apiKeys);
  const links = async () => {
    const navigation = await screen.findByRole('navigation', { name: 'Navigation' });
    return within(navigation)
      .getAllByRole('link')
      .map(({ textContent }) => textContent);
  };
  expect(await links()).toContain('Users');
  manager.answer(
    on(administratorEndpoints.list, refuse(403, 'forbidden')),
    on(sessionEndpoints.current, aSession({ role: aRoleWith('Keys', 'platformRights.apikeyRights.canViewApiKeys') })),
  );
  await user.click(screen.getByRole('link', { name: 'Users' }));
  await screen.findByText('You may not view users');
  await waitFor(async () => expect(await links()).toEqual(['API Keys', 'Key Doctor', 'API Reference']));
});
