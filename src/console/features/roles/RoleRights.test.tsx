import { screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { aRoleWith, aSession } from '#console/testing/samples.ts';
import { serve } from '#console/testing/serve.ts';
import { box, button, described, edit, open, ops, tab, viewContacts } from './RoleDialog.testing.tsx';

describe('what may be granted', () => {
  test('by somebody confined are the rights that they have', async () => {
    serve();
    const own = aRoleWith(
      'Confined',
      'platformRights.administratorRoleRights.canCreateNewAdministratorRoles',
      viewContacts,
    );
    const role = { ...own, canOnlyManipulateUsersWithEqualOrLesserRights: true };
    const { user } = await open({ kind: 'new' }, aSession({ role }));
    screen.getByText(/^Your own role reaches only/);
    await user.click(tab(/^Other Rights/));
    await user.type(screen.getByRole('searchbox', { name: 'Search the rights' }), 'contacts');
    await waitFor(() => expect(box('View contacts').disabled).toBe(false));
    expect(box('Delete contacts').disabled).toBe(true);
    await user.click(box('Contacts'));
    expect(box('View contacts').checked).toBe(true);
    expect(box('Delete contacts').checked).toBe(false);
    await user.click(tab(/^User and API Key Rights/));
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /full control/ }).disabled).toBe(true);
  });

  test('to one’s own role is nothing; what it has can be taken', async () => {
    const own = aRoleWith(
      'Own',
      'platformRights.administratorRoleRights.canEditAdministratorRoleProperties',
      viewContacts,
    );
    serve(described(own));
    const { user } = await open(edit, aSession({ role: own }));
    screen.getByText(/^This is your own role/);
    await user.click(tab(/^Other Rights/));
    await user.type(screen.getByRole('searchbox', { name: 'Search the rights' }), 'contacts');
    await waitFor(() => expect(box('Delete contacts').disabled).toBe(true));
    await user.click(box('View contacts'));
    expect(box('View contacts').checked).toBe(false);
  });
});

describe('the other rights', () => {
  const search = () => screen.getByRole('searchbox', { name: 'Search the rights' });

  test('are found by their words, their group’s, and their names in the API', async () => {
    serve(described());
    const { user } = await open(edit);
    await user.click(tab(/^Other Rights/));
    for (const typed of ['import rule updates', 'UPDATES rule import', 'canImportRuleUpdates']) {
      await user.clear(search());
      await user.type(search(), typed);
      await screen.findByRole('checkbox', { name: 'Import rule updates' });
      await screen.findByText('1 of 152');
    }
  });

  test('that are on another tab are said to be there', async () => {
    serve(described());
    const { user } = await open(edit);
    await user.click(tab(/^Other Rights/));
    await user.type(search(), 'vcenter');
    await screen.findByText('There are some under Computer Rights.');
    await user.keyboard('{Escape}');
    expect(screen.getByRole('dialog', { name: 'Ops' })).toBeDefined();
    await screen.findByRole('button', { name: /^Platform 1 of 77 granted/ });
  });

  test('are cut down to those that are granted, and one that is taken away stays in sight', async () => {
    serve(described());
    const { user } = await open(edit);
    await user.click(tab(/^Other Rights/));
    await user.click(box('Only granted ones'));
    const right = await screen.findByRole<HTMLInputElement>('checkbox', { name: 'View contacts' });
    expect(screen.queryByRole('checkbox', { name: 'Create contacts' })).toBeNull();
    await user.click(right);
    expect(box('View contacts').checked).toBe(false);
    expect(tab(/^Other Rights/).textContent).toMatch(/[^\d]0$/);
  });

  test('of a group are granted at once, and the group says when it is only some', async () => {
    serve(described());
    const { user } = await open(edit);
    await user.click(tab(/^Other Rights/));
    await user.type(search(), 'contacts');
    const group = await screen.findByRole<HTMLInputElement>('checkbox', { name: 'Contacts' });
    expect([group.checked, group.indeterminate]).toEqual([false, true]);
    await user.click(group);
    expect([group.checked, group.indeterminate]).toEqual([true, false]);
    await user.click(group);
    expect(box('View contacts').checked).toBe(false);
  });

  test('that we do not know go by the manager’s name for them', async () => {
    serve(described({ ...ops, rights: { moonRights: { baseRights: { canLand: true } } } }));
    const { user } = await open(edit);
    await user.click(tab(/^Other Rights/));
    await user.click(button(/^moonRights 1 of 1 granted/));
    expect(box('canLand').checked).toBe(true);
    screen.getByRole('group', { name: 'baseRights' });
  });
});
