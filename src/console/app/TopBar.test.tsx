import { QueryClient } from '@tanstack/react-query';
import { RouterContextProvider } from '@tanstack/react-router';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { apiBase } from '#console/lib/managers.ts';
import { page } from '#console/lib/page.ts';
import { aSession } from '#console/testing/samples.ts';
import { on, serve, unreachable } from '#console/testing/serve.ts';
import { show } from '#console/testing/show.tsx';
import { theseManagers } from '#console/testing/theseManagers.ts';
import { sessionEndpoints } from '#contract/sessions.ts';
import { AccountMenu } from './AccountMenu.tsx';
import { LocaleMenu } from './LocaleMenu.tsx';
import { ManagerMenu } from './ManagerMenu.tsx';
import { NavigationDrawer } from './NavigationDrawer.tsx';
import { createAppRouter } from './router.tsx';
import { SchemeSwitch } from './SchemeSwitch.tsx';

const router = createAppRouter(new QueryClient());

function Routed() {
  return (
    <RouterContextProvider router={router}>
      <NavigationDrawer />
    </RouterContextProvider>
  );
}

test('The account menu says who is signed in with which role, and signs out', async () => {
  const startOver = vi.spyOn(page, 'startOver').mockImplementation(() => {});
  const manager = serve(on(sessionEndpoints.remove, undefined));
  const { user } = await show(<AccountMenu />, { session: aSession() });
  await user.click(screen.getByRole('button', { name: 'Account of MasterAdmin' }));
  const leave = await screen.findByRole('menuitem', { name: 'Sign out' });
  screen.getByText('MasterAdmin');
  screen.getByText('Full Access');
  await user.click(leave);
  await waitFor(() => expect(startOver).toHaveBeenCalledOnce());
  expect(manager.bodiesTo(sessionEndpoints.remove)).toHaveLength(1);
});

test('The account menu leads to how the console looks', async () => {
  const { user } = await show(<AccountMenu />, { session: aSession() });
  const account = screen.getByRole('button', { name: 'Account of MasterAdmin' });
  await user.click(account);
  await user.click(await screen.findByRole('menuitem', { name: 'Appearance…' }));
  await user.click(await screen.findByRole('menuitemradio', { name: 'Dark' }));
  expect(document.documentElement.dataset.scheme).toBe('dark');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(document.activeElement).toBe(account));
  await user.click(account);
  await screen.findByRole('menuitem', { name: 'Sign out' });
});

test('The account menu offers no profile where the manager shows nobody their own account', async () => {
  const administrator = { ...aSession().administrator, username: '' };
  const { user } = await show(<AccountMenu />, { session: aSession({ administrator, extensions: false }) });
  await user.click(screen.getByRole('button', { name: 'Account of #1' }));
  await screen.findByRole('menuitem', { name: 'Change password…' });
  expect(screen.queryByRole('menuitem', { name: 'Profile…' })).toBeNull();
});

test('Somebody whose sign-out did not reach the manager is told that they are still signed in', async () => {
  const startOver = vi.spyOn(page, 'startOver').mockImplementation(() => {});
  serve(on(sessionEndpoints.remove, unreachable));
  const { user } = await show(<AccountMenu />, { session: aSession() });
  await user.click(screen.getByRole('button', { name: 'Account of MasterAdmin' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Sign out' }));
  expect((await screen.findByRole('alert')).textContent).toContain('You are still signed in.');
  expect(startOver).not.toHaveBeenCalled();
});

test('The language can be changed by keyboard, holds for this browser, and the focus comes back', async () => {
  const { user } = await show(<LocaleMenu />);
  await user.tab();
  await user.keyboard('{Enter}');
  const chosen = await screen.findByRole('menuitemradio', { name: 'English', checked: true });
  await waitFor(() => expect(document.activeElement).toBe(chosen));
  await user.keyboard('{ArrowDown}{Enter}');
  const button = await screen.findByRole('button', { name: 'JA, 言語: 日本語' });
  await waitFor(() => expect(document.activeElement).toBe(button));
  expect(document.documentElement.lang).toBe('ja');
  expect(localStorage.getItem('keyroom.locale')).toBe('ja-JP');
});

test('The tree of pages opens from a button where there is no room for it, and gives the focus back', async () => {
  const { user } = await show(<Routed />, { session: aSession() });
  const open = await screen.findByRole('button', { name: 'Open navigation' });
  await user.click(open);
  const panel = await screen.findByRole('dialog', { name: 'Navigation' });
  within(panel).getByRole('link', { name: 'API Keys' });
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await waitFor(() => expect(document.activeElement).toBe(open));
});

test('The scheme can be chosen and is marked as chosen', async () => {
  const { user } = await show(<SchemeSwitch />);
  await user.click(screen.getByRole('button', { name: /^Appearance/ }));
  await user.click(await screen.findByRole('menuitemradio', { name: 'Dark' }));
  await user.click(await screen.findByRole('button', { name: 'Appearance: Dark' }));
  await screen.findByRole('menuitemradio', { name: 'Dark', checked: true });
  expect(document.documentElement.dataset.scheme).toBe('dark');
});

test('The manager is left for another one by its menu', async () => {
  theseManagers(
    { name: 'production', address: 'manager.example:4119' },
    { name: 'staging', address: 'staging.example' },
  );
  const startOver = vi.spyOn(page, 'startOver').mockImplementation(() => {});
  const menu = (
    <RouterContextProvider router={router}>
      <ManagerMenu />
    </RouterContextProvider>
  );
  const { user } = await show(menu, { session: aSession() });
  await user.click(screen.getByRole('button', { name: 'production, Manager: production (manager.example:4119)' }));
  const here = await screen.findByRole('menuitemradio', { name: 'production (manager.example:4119)' });
  expect(here.getAttribute('aria-checked')).toBe('true');
  await user.click(screen.getByRole('menuitemradio', { name: 'staging (staging.example)' }));
  await waitFor(() => expect(startOver).toHaveBeenCalledOnce());
  expect(apiBase()).toBe('/managers/staging/api');
});
