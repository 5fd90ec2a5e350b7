import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { aRoleWith, aSession } from '#console/testing/samples.ts';
import { on, refuse, unreachable } from '#console/testing/serve.ts';
import { administratorEndpoints } from '#contract/administrators.ts';
import { admin, button, manage, names, open, row } from './UsersPage.testing.tsx';

describe('What the page shows', () => {
  test('every user by name, with role, state, second step and last sign-in', async () => {
    manage();
    await open();
    expect((await row('j.rivera')).textContent).toMatch(
      /j\.riveraJordan RiveraAuditorLocked until 10:11Off4 minutes ago.*5/,
    );
    expect((await row('h.tanaka')).textContent).toMatch(/Full AccessActiveOnnever/);
    expect((await row('d.kowalski')).textContent).toContain('Locked out');
    expect((await row('MasterAdmin')).textContent).toContain('(you)');
    expect(names()).toEqual(['d.kowalski', 'h.tanaka', 'j.rivera', 'MasterAdmin']);
    within(screen.getByRole('group', { name: 'Summary' })).getByRole('button', { name: '2 locked out' });
  });

  test('a way from each user to the role, reached by Tab from the active row alone', async () => {
    manage();
    await open();
    const link = within(await row('j.rivera')).getByRole('link', { name: 'Auditor' });
    expect(link.getAttribute('href')).toBe('/administration/user-management/roles?open=2');
    expect(link.tabIndex).toBe(-1);
    (await row('j.rivera')).focus();
    await waitFor(() => expect(link.tabIndex).toBe(0));
  });

  test('that it is not allowed, to whoever may not view users', async () => {
    const manager = manage();
    const role = aRoleWith('Key Operator', 'platformRights.apikeyRights.canViewApiKeys');
    await open({ session: aSession({ role }) });
    screen.getByText(/Your role Key Operator lacks the right/);
    expect(manager.calls).toEqual([]);
  });

  test('properties and no other command to who may only look', async () => {
    manage();
    const role = aRoleWith('Reader', 'platformRights.administratorRights.canViewAdministrators');
    const { user } = await open({ session: aSession({ role }) });
    await user.click(await row('j.rivera'));
    const commands = screen.getAllByRole('button', { name: /…$|^(Lock|Unlock)/ });
    expect(commands.map(({ textContent }) => textContent)).toEqual(['Properties…']);
  });

  test('that the manager does not answer, with a second try', async () => {
    const manager = manage();
    manager.answer(on(administratorEndpoints.list, unreachable));
    const { user } = await open();
    await screen.findByText('The users could not be loaded');
    manager.answer(on(administratorEndpoints.list, { administrators: [admin] }));
    await user.click(button('Try again'));
    await row('MasterAdmin');
  });

  test('that the manager refuses to list users', async () => {
    manage().answer(on(administratorEndpoints.list, refuse(403, 'forbidden')));
    await open();
    await screen.findByText('You may not view users');
  });
});

describe('Filtering and sorting', () => {
  test('a link from a role shows those who have it, and the chip lets go of it', async () => {
    manage();
    const { user, router } = await open({ search: '?role=2' });
    await row('j.rivera');
    expect(names()).toEqual(['d.kowalski', 'j.rivera']);
    await screen.findByText('Role: Auditor');
    screen.getByText('2 of 4');
    await user.click(button('Clear the filter Role'));
    expect(router.state.location.search).toEqual({});
    expect(names()).toHaveLength(4);
  });

  test('one role is chosen from a menu, which closes', async () => {
    manage();
    const { user, router } = await open();
    await row('j.rivera');
    await user.click(screen.getByRole('button', { name: 'Role', expanded: false }));
    await user.click(await screen.findByRole('menuitemradio', { name: 'Full Access' }));
    await waitFor(() => expect(names()).toEqual(['h.tanaka', 'MasterAdmin']));
    expect(router.state.location.search).toEqual({ role: 1 });
    await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
  });

  test('text, states and order are in the address', async () => {
    manage();
    await open({ search: '?state=["lockedUntil","lockedOut"]&sort=failed&desc=true' });
    await row('j.rivera');
    expect(names()).toEqual(['j.rivera', 'd.kowalski']);
  });

  test('nothing that matches says so and offers to clear the filters', async () => {
    manage();
    const { user } = await open({ search: '?q=nobody' });
    await screen.findByText('No user matches');
    await user.click(button('Clear filters'));
    await row('j.rivera');
  });
});

test('Columns are chosen, kept in this browser, and sorted by', async () => {
  manage();
  const { user } = await open();
  await row('j.rivera');
  await user.click(await screen.findByRole('button', { name: 'Columns' }));
  await user.click(await screen.findByRole('checkbox', { name: 'E-mail' }));
  await user.click(screen.getByRole('checkbox', { name: 'Two-step' }));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(document.activeElement).toBe(button('Columns'));
  expect(screen.queryByRole('columnheader', { name: 'Two-step' })).toBeNull();
  expect((await row('j.rivera')).textContent).toContain('j.rivera@example.com');
  expect(localStorage.getItem('keyroom.columns.users')).toContain('emailAddress');
  await user.click(button('E-mail'));
  expect(names()).toEqual(['j.rivera', 'd.kowalski', 'h.tanaka', 'MasterAdmin']);
});
