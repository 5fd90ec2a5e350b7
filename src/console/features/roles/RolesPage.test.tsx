import { screen, waitFor, within } from '@testing-library/react';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { paths } from '#console/app/paths.ts';
import { activateLocale, addTexts } from '#console/i18n/i18n.ts';
import { pageAt } from '#console/testing/pageAt.tsx';
import { aRole, aRoleWith, aSession } from '#console/testing/samples.ts';
import { on, refuse, serve, tagged, unreachable } from '#console/testing/serve.ts';
import { show } from '#console/testing/show.tsx';
import { roleAssignmentEndpoints } from '#contract/roleAssignments.ts';
import { roleEndpoints } from '#contract/roles.ts';
import { RoleDialog } from './lazyParts.ts';
import { RolesPage } from './RolesPage.tsx';
import { rolesSearch } from './rolesSearch.ts';
import { rolesTexts } from './texts.ts';

const ops = aRoleWith('Ops', 'platformRights.contactRights.canViewContacts');
const unused = { ...aRoleWith('Unused'), ID: 9 };
const roles = on(roleEndpoints.list, { roles: [aRole(), ops, unused] });
const assignments = on(roleAssignmentEndpoints.list, {
  assignments: [
    { roleID: 1, administrators: 2, apiKeys: 0 },
    { roleID: 7, administrators: 3, apiKeys: 12 },
    { roleID: 9, administrators: 0, apiKeys: 0 },
  ],
});

/** What the page loads on demand, loaded before: compiling it is not what is tested. */
beforeAll(async () => {
  await Promise.all([
    import('./RoleDialog.tsx'),
    import('#console/components/CommandMenu.tsx'),
    import('#console/components/ConfirmDialog.tsx'),
  ]);
});

beforeEach(() => void vi.spyOn(window, 'scrollTo').mockReturnValue());

async function open({ search = '', session = aSession() } = {}) {
  const { element, router } = pageAt(
    { path: paths.roles, validateSearch: rolesSearch.parse, component: RolesPage },
    search,
  );
  await activateLocale('en-US');
  await addTexts(rolesTexts);
  const shown = await show(element, { session });
  await RoleDialog.load();
  await screen.findByRole('heading', { level: 1, name: 'Roles' });
  return { ...shown, router };
}

const row = (name: string) => screen.findByRole('row', { name: new RegExp(name) });
const button = (name: string) => screen.getByRole('button', { name });
const reasonOf = (name: string) =>
  document.getElementById(button(name).getAttribute('aria-describedby') ?? '')?.textContent;

describe('the list', () => {
  test('says of each role who has it, with links to them, and what is built in', async () => {
    serve(roles, assignments);
    await open();
    const cells = within(await row('Ops'));
    const users = await cells.findByRole('link', { name: '3 users with the role Ops' });
    expect(users.getAttribute('href')).toBe(`${paths.users}?role=7`);
    const keys = cells.getByRole('link', { name: '12 API keys with the role Ops' });
    expect(keys.getAttribute('href')).toBe(`${paths.apiKeys}?role=7`);
    within(await row('Full Access')).getByText('Built in');
    expect(cells.queryByText('Built in')).toBeNull();
  });

  test('says nothing about who may not be seen', async () => {
    serve(roles, on(roleAssignmentEndpoints.list, { assignments: [{ roleID: 7 }] }));
    const role = aRoleWith('Viewer', 'platformRights.administratorRoleRights.canViewAdministratorRoles');
    await open({ session: aSession({ role }) });
    await row('Ops');
    const headings = screen.getAllByRole('columnheader').map(({ textContent }) => textContent);
    expect(headings).toEqual(['', 'Name', 'ID', 'Access']);
  });

  test('of a manager that does not count who has a role is shown all the same', async () => {
    serve(roles);
    await open();
    within(await row('Ops')).getByText('Console, API');
    expect(screen.queryAllByRole('link', { name: /with the role/ })).toEqual([]);
  });

  test('that could not be read says so and is read again', async () => {
    const manager = serve(on(roleEndpoints.list, unreachable), assignments);
    const { user } = await open();
    await screen.findByText('The roles could not be loaded');
    manager.answer(roles);
    await user.click(button('Try again'));
    await row('Ops');
  });

  test('is filtered by what is typed, and says so when nothing matches', async () => {
    serve(roles, assignments);
    const { user, router } = await open();
    await row('Ops');
    await user.type(screen.getByRole('searchbox'), 'nothing like it');
    await screen.findByText('No role matches');
    expect(router.state.location.search).toEqual({ q: 'nothing like it' });
    await user.click(button('Clear filters'));
    await row('Ops');
  });

  test('is not there for whoever may not view roles', async () => {
    serve();
    await open({ session: aSession({ role: aRoleWith('Nobody') }) });
    screen.getByText('You may not view roles');
    expect(screen.queryByRole('grid')).toBeNull();
  });
});

describe('the commands', () => {
  test('of somebody who may only look are Properties alone', async () => {
    serve(roles, assignments);
    const role = aRoleWith('Viewer', 'platformRights.administratorRoleRights.canViewAdministratorRoles');
    await open({ session: aSession({ role }) });
    await row('Ops');
    button('Properties…');
    for (const name of ['New…', 'Duplicate…', 'Delete…']) expect(screen.queryByRole('button', { name })).toBeNull();
  });

  test('say why a role cannot be deleted: built in, or who has it', async () => {
    serve(roles, assignments);
    const { user } = await open();
    await user.click(await row('Full Access'));
    expect(reasonOf('Delete…')).toBe('Built-in roles cannot be deleted.');
    await user.click(await row('Ops'));
    expect(reasonOf('Delete…')).toMatch(/“Ops” is used by 3 users and 12 API keys/);
    await user.keyboard('{Delete}');
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });

  test('delete a role that nobody has, after a question', async () => {
    const manager = serve(roles, assignments, on(roleEndpoints.remove, undefined));
    const { user } = await open();
    await user.click(await row('Unused'));
    await user.click(button('Delete…'));
    const question = await screen.findByRole('alertdialog', { name: 'Delete this role?' });
    manager.answer(on(roleEndpoints.list, { roles: [aRole(), ops] }));
    await user.click(within(question).getByRole('button', { name: 'Delete role' }));
    await screen.findByText('“Unused” is deleted.');
    expect(manager.calls.find(({ endpoint }) => endpoint === roleEndpoints.remove)?.params).toEqual({ id: 9 });
    await waitFor(() => expect(screen.queryByRole('row', { name: /Unused/ })).toBeNull());
  });

  test('say in words when somebody was given the role meanwhile', async () => {
    serve(roles, assignments, on(roleEndpoints.remove, refuse(409, 'in_use')));
    const { user } = await open();
    await user.click(await row('Unused'));
    await user.click(button('Delete…'));
    await user.click(await screen.findByRole('button', { name: 'Delete role' }));
    await screen.findByText(/This role is still in use\. Give its users and API keys another role first\./);
    await row('Unused');
  });

  test('make a copy under a name of its own', async () => {
    const manager = serve(
      roles,
      assignments,
      on(roleEndpoints.describe, tagged('"a"', ops)),
      on(roleEndpoints.create, { ...ops, ID: 10, name: 'Ops (2)' }),
    );
    const { user, router } = await open();
    await user.click(await row('Ops'));
    await user.click(button('Duplicate…'));
    const dialog = await screen.findByRole('dialog', { name: 'New Role' });
    expect(router.state.location.search).toEqual({ open: 'like-7' });
    await user.click(within(dialog).getByRole('button', { name: 'OK' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(manager.bodiesTo(roleEndpoints.create)).toMatchObject([
      { name: 'Ops (2)', rights: { platformRights: { contactRights: { canViewContacts: true } } } },
    ]);
    expect((await row('Ops \\(2\\)')).getAttribute('aria-selected')).toBe('true');
  });
});
