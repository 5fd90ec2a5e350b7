import { screen, waitFor } from '@testing-library/react';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { button, manage, names, open, row } from './ApiKeysPage.testing.tsx';

beforeAll(async () => {
  await Promise.all([
    import('#console/components/ColumnsButton.tsx'),
    import('#console/components/ColumnsPanel.tsx'),
    import('#console/components/ViewsMenu.tsx'),
    import('#console/components/ViewNameDialog.tsx'),
  ]);
});

beforeEach(() => localStorage.clear());

const headings = () => screen.getAllByRole('columnheader', { hidden: true }).map(({ textContent }) => textContent);

type User = Awaited<ReturnType<typeof open>>['user'];

async function chooseView(user: User, name: string | RegExp) {
  await user.click(await screen.findByRole('button', { name: /^Views/ }));
  await user.click(await screen.findByRole(/…$|^Delete/.test(String(name)) ? 'menuitem' : 'menuitemradio', { name }));
  await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
}

async function saveView(user: User, name: string) {
  await chooseView(user, 'Save view…');
  await user.type(await screen.findByRole('textbox', { name: 'Name' }), `${name}{Enter}`);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
}

describe('Views', () => {
  test('one that comes with the list filters and sorts, and is named while it is shown', async () => {
    manage();
    const { user, router } = await open();
    await row('ci-deploy');
    await screen.findByRole('button', { name: 'Views: All keys' });
    await chooseView(user, 'Expiring in 14 days');
    await waitFor(() => expect(names()).toEqual(['ansible-prod']));
    expect(router.state.location.search).toEqual({ state: ['expiresSoon'], sort: 'expiryDate' });
    await screen.findByRole('button', { name: 'Views: Expiring in 14 days' });
    await user.click(button('Clear all'));
    await screen.findByRole('button', { name: 'Views: All keys' });
    await user.click(button(/expires soon|expire soon/));
    await screen.findByRole('button', { name: 'Views: Expiring in 14 days' });
  });

  test('a view is saved under a name, renamed and given up, and its address leads to it', async () => {
    manage();
    const { user, router } = await open({ search: '?role=2' });
    await row('ansible-prod');
    await saveView(user, 'Mine');
    await screen.findByRole('button', { name: 'Views: Mine' });
    expect(router.state.location.search).toMatchObject({ role: [2], columns: expect.arrayContaining(['state']) });

    await chooseView(user, 'Rename “Mine”…');
    const field = await screen.findByRole('textbox', { name: 'Name' });
    await user.clear(field);
    await user.type(field, 'Auditors{Enter}');
    await waitFor(() => button('Views: Auditors'));

    await chooseView(user, 'All keys');
    await waitFor(() => expect(names()).toHaveLength(4));
    await chooseView(user, 'Auditors');
    await waitFor(() => expect(names()).toEqual(['ansible-prod']));
    await chooseView(user, 'Delete “Auditors”');
    await waitFor(() => button('Views'));
    expect(names()).toEqual(['ansible-prod']);
  });

  test('a name is needed, and one that is in use is said to be replaced', async () => {
    manage();
    const { user } = await open({ search: '?role=2' });
    await row('ansible-prod');
    await saveView(user, 'Mine');
    await chooseView(user, 'Save view…');
    const field = await screen.findByRole('textbox', { name: 'Name' });
    await user.click(button('OK'));
    await screen.findByText('Enter a name.');
    expect(document.activeElement).toBe(field);
    await user.type(field, 'MINE');
    await screen.findByText(/it will be replaced/);
  });
});

describe('Filters', () => {
  test('they add up, are worded at their chips, and go away one by one or all at once', async () => {
    manage();
    const { user } = await open({ search: '?lastSignIn=["never"]&expires=["never"]' });
    await waitFor(() => expect(names()).toEqual(['jupiter', 'old-integration']));
    await screen.findByRole('button', { name: 'Expires: Never' });
    await user.click(button('Clear the filter Expires'));
    await waitFor(() => expect(names()).toEqual(['ansible-prod', 'jupiter', 'old-integration']));
    await user.click(button('Clear all'));
    await waitFor(() => expect(names()).toHaveLength(4));
  });

  test('one from an address of before is taken away like the others', async () => {
    manage();
    const { user, router } = await open({ search: '?neverUsed=true' });
    await user.click(await screen.findByRole('button', { name: 'Clear the filter Last sign-in' }));
    await waitFor(() => expect(names()).toHaveLength(4));
    expect(router.state.location.search).toEqual({});
  });

  test('language and time zone are chosen from what the keys have', async () => {
    manage();
    const { user, router } = await open();
    await row('ci-deploy');
    await user.click(await screen.findByRole('button', { name: 'More' }));
    await user.click(await screen.findByRole('menuitemcheckbox', { name: 'Asia/Tokyo' }));
    await user.keyboard('{Escape}');
    await screen.findByRole('button', { name: 'Time zone: Asia/Tokyo' });
    expect(router.state.location.search).toEqual({ timeZone: ['Asia/Tokyo'] });
  });
});

describe('Columns', () => {
  test('are shown, hidden, moved and widened by keyboard, kept in this browser, and set back', async () => {
    manage();
    const { user } = await open();
    await row('ci-deploy');
    await user.click(await screen.findByRole('button', { name: 'Columns' }));
    const box = (name: string) => screen.getByRole('checkbox', { name });
    await user.click(await screen.findByRole('checkbox', { name: 'Created' }));
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await screen.findByText('Created: 7 of 8');
    await user.keyboard('{ArrowUp}');
    expect(document.activeElement).toBe(box('Last sign-in'));
    await user.keyboard(' ');
    await user.click(box('Role'));
    await user.click(box('Role'));
    await user.keyboard('{ArrowRight}');
    await screen.findByText('Role: 148 pixels wide');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(document.activeElement).toBe(button('Columns'));
    expect(headings()).toEqual(['', 'Name', 'ID', 'State', 'Expires', 'Created', 'Failed', 'Role']);
    expect(localStorage.getItem('keyroom.columns.apiKeys')).toContain('"role":148');

    await user.click(await screen.findByRole('button', { name: 'Columns' }));
    await user.click(await screen.findByRole('button', { name: 'Reset' }));
    await waitFor(() =>
      expect(headings()).toEqual(['', 'Name', 'ID', 'Role', 'State', 'Expires', 'Last sign-in', 'Failed']),
    );
  });

  test('those of the address come before those of the browser, and are changed there', async () => {
    manage();
    const { user, router } = await open({ search: '?columns=["state","gone","ID"]' });
    await row('ci-deploy');
    expect(headings()).toEqual(['', 'Name', 'State', 'ID']);
    await user.click(await screen.findByRole('button', { name: 'Columns' }));
    await user.click(await screen.findByRole('button', { name: 'Move ID up' }));
    await waitFor(() => expect(router.state.location.search).toEqual({ columns: ['ID', 'state'] }));
    expect(localStorage.getItem('keyroom.columns.apiKeys')).toBeNull();
  });
});
