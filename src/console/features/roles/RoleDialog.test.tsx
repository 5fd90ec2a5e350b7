import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { aRole, aRoleWith, aSession, sampleNow } from '#console/testing/samples.ts';
import { on, refuse, serve, tagged } from '#console/testing/serve.ts';
import { administratorEndpoints } from '#contract/administrators.ts';
import { apiKeyEndpoints } from '#contract/apiKeys.ts';
import { roleAssignmentEndpoints } from '#contract/roleAssignments.ts';
import { roleEndpoints } from '#contract/roles.ts';
import { systemEventEndpoints } from '#contract/systemEvents.ts';
import { box, button, described, edit, open, ops, tab, viewContacts } from './RoleDialog.testing.tsx';

const modified = on(roleEndpoints.modify, tagged('"2"', ops));
const nobody = [
  on(roleAssignmentEndpoints.list, { assignments: [{ roleID: 7, administrators: 0, apiKeys: 0 }] }),
  on(administratorEndpoints.search, { administrators: [] }),
  on(apiKeyEndpoints.search, { apiKeys: [] }),
];
const review = () => screen.findByRole('dialog', { name: 'What this changes' });

describe('a new role', () => {
  test('has what was entered and granted, and nothing else', async () => {
    const manager = serve(on(roleEndpoints.create, { ...ops, ID: 9 }));
    const { user, onClose } = await open({ kind: 'new' });
    await user.type(screen.getByRole('textbox', { name: 'Name' }), 'Ops');
    await user.click(box('Allow access to the user interface'));
    await user.click(tab(/^Computer Rights/));
    await user.click(screen.getByRole('radio', { name: 'Selected computers and groups' }));
    await user.type(screen.getByRole('textbox', { name: 'Computer IDs' }), '7, 9');
    await user.click(box('Dismiss alerts'));
    await user.click(tab(/^User and API Key Rights/));
    await user.click(screen.getByRole('radio', { name: 'Create and manage users with equal or less access' }));
    expect(tab(/^User and API Key Rights/).textContent).toMatch(/5$/);
    await user.click(button('OK'));
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    expect(manager.bodiesTo(roleEndpoints.create)).toEqual([
      {
        name: 'Ops',
        description: '',
        allowUserInterface: false,
        allowWebService: true,
        canOnlyManipulateUsersWithEqualOrLesserRights: true,
        allComputers: false,
        computerIDs: [7, 9],
        computerGroupIDs: [],
        allPolicies: true,
        rights: {
          platformRights: {
            computerRights: { canDismissAlerts: true },
            administratorRights: {
              canCreateNewAdministrators: true,
              canDeleteAdministrators: true,
              canEditAdministratorProperties: true,
              canViewAdministrators: true,
            },
            administratorRoleRights: { canViewAdministratorRoles: true },
          },
        },
      },
    ]);
  });

  test('without a name, or with IDs that are none, is not sent: the tab and the field are shown', async () => {
    const manager = serve();
    const { user } = await open({ kind: 'new' });
    await user.click(tab(/^Policy Rights/));
    await user.click(screen.getByRole('radio', { name: 'Selected policies' }));
    await user.type(screen.getByRole('textbox', { name: 'Policy IDs' }), 'web');
    await user.click(button('OK'));
    await waitFor(() => expect(tab(/^General.*something in it is wrong/)).toBeDefined());
    screen.getByText('Enter IDs as whole numbers, set apart by commas.');
    await user.click(tab(/^General/));
    await user.type(screen.getByRole('textbox', { name: 'Name' }), 'Web');
    await user.click(button('OK'));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Policy IDs' })));
    expect(manager.bodiesTo(roleEndpoints.create)).toEqual([]);
  });

  test('that reaches for others warns, and a name that is taken is said at the name', async () => {
    serve(on(roleEndpoints.create, refuse(409, 'name_taken', [{ path: 'name', code: 'name_taken', message: '' }])));
    const { user, onClose } = await open({ kind: 'new' });
    await user.type(screen.getByRole('textbox', { name: 'Name' }), 'Ops');
    await user.click(tab(/^User and API Key Rights/));
    await user.click(screen.getByRole('radio', { name: 'Custom' }));
    await user.click(box('Edit roles'));
    screen.getByText(/gain rights themselves/);
    await user.click(button('OK'));
    await screen.findByText('This name is already in use. Choose another one.');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Name' })));
    await user.click(tab(/^User and API Key Rights/));
    expect(box('Edit roles').checked).toBe(true);
    expect(onClose).not.toHaveBeenCalled();
  });
});

describe('before a change is saved', () => {
  test('it is said what it takes and gives, and whom it touches; going back keeps it all', async () => {
    const manager = serve(
      described(),
      modified,
      on(roleAssignmentEndpoints.list, { assignments: [{ roleID: 7, apiKeys: 0 }] }),
      on(apiKeyEndpoints.search, { apiKeys: [] }),
      on(administratorEndpoints.search, refuse(403, 'forbidden')),
    );
    const { user, onClose } = await open(edit);
    await user.click(box('Allow access to web services API'));
    await user.click(tab(/^Other Rights/));
    await user.type(screen.getByRole('searchbox', { name: 'Search the rights' }), 'contacts');
    await user.click(await screen.findByRole('checkbox', { name: 'View contacts' }));
    await user.click(box('Create contacts'));
    await user.click(button('OK'));

    const dialog = within(await review());
    within(dialog.getByRole('region', { name: 'Takes away 1 right' })).getByText('View contacts');
    within(dialog.getByRole('region', { name: 'Gives 1 right' })).getByText('Create contacts');
    dialog.getByText('Its API keys are refused, and its users may no longer call the API.');
    await dialog.findByText('No API key has this role.');
    await dialog.findByText('Could not be read.');
    await user.click(dialog.getByRole('button', { name: 'Back to editing' }));
    await waitFor(() => expect(screen.queryByRole('dialog', { name: 'What this changes' })).toBeNull());
    expect(box('Create contacts').checked).toBe(true);
    expect(manager.bodiesTo(roleEndpoints.modify)).toEqual([]);

    await user.click(button('OK'));
    await user.click(within(await review()).getByRole('button', { name: 'Save these changes' }));
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    expect(manager.bodiesTo(roleEndpoints.modify)).toEqual([
      {
        allowWebService: false,
        rights: { platformRights: { contactRights: { canViewContacts: false, canCreateNewContacts: true } } },
      },
    ]);
  });

  test('the first five who have the role are named, and the others counted', async () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const apiKeys = names.map((keyName, index) => ({
      ...{ ID: index + 1, keyName, description: '', locale: 'en-US' as const, roleID: 7, timeZone: 'UTC' },
      ...{ active: true, created: 0, unsuccessfulSignInAttempts: 0, serviceAccount: false },
    }));
    serve(
      described(),
      on(roleAssignmentEndpoints.list, { assignments: [{ roleID: 7, administrators: 0, apiKeys: 1234 }] }),
      on(administratorEndpoints.search, { administrators: [] }),
      on(apiKeyEndpoints.search, { apiKeys }),
    );
    const { user } = await open(edit);
    await user.click(box('Allow access to web services API'));
    await user.click(button('Apply'));
    await within(await review()).findByText('a, b, c, d, e, and 1,229 more', { exact: false });
  });

  test('a name alone is saved without further ado', async () => {
    const manager = serve(described(), modified);
    const { user, onClose } = await open(edit);
    await user.type(screen.getByRole('textbox', { name: 'Name' }), '!');
    await user.click(button('OK'));
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    expect(manager.bodiesTo(roleEndpoints.modify)).toEqual([{ name: 'Ops!' }]);
  });
});

describe('a role that cannot be changed', () => {
  test('because it is built in, says so', async () => {
    serve(described(aRole({ ID: 7 })));
    const { user } = await open(edit);
    screen.getByText(/^This role is built in/);
    expect(screen.queryByRole('button', { name: 'OK' })).toBeNull();
    await user.click(tab(/^Computer Rights/));
    expect(screen.getAllByRole<HTMLInputElement>('checkbox').every(({ disabled }) => disabled)).toBe(true);
  });

  test('because it may do more than a confined administrator’s, says so', async () => {
    serve(described());
    const own = aRoleWith('Confined', 'platformRights.administratorRoleRights.canEditAdministratorRoleProperties');
    const role = { ...own, ID: 8, canOnlyManipulateUsersWithEqualOrLesserRights: true };
    await open(edit, aSession({ role }));
    screen.getByText(/^This role may do more than yours/);
    expect(screen.queryByRole('button', { name: 'OK' })).toBeNull();
  });

  test('is refused by the manager: what was entered stays', async () => {
    serve(described(), ...nobody, on(roleEndpoints.modify, refuse(403, 'forbidden')));
    const { user, onClose } = await open(edit);
    await user.click(box('Allow access to web services API'));
    await user.click(button('OK'));
    await user.click(within(await review()).getByRole('button', { name: 'Save these changes' }));
    await screen.findByText('Your role does not allow this. Ask an administrator for the right.');
    expect(box('Allow access to web services API').checked).toBe(false);
    expect(onClose).not.toHaveBeenCalled();
  });
});

test('two people who edit one role choose right by right', async () => {
  const theirs = aRoleWith('Ops', viewContacts, 'platformRights.contactRights.canDeleteContacts');
  const manager = serve(described(), ...nobody, on(roleEndpoints.modify, refuse(409, 'edit_conflict')));
  const { user } = await open(edit);
  await user.click(tab(/^Other Rights/));
  await user.type(screen.getByRole('searchbox', { name: 'Search the rights' }), 'contacts');
  await user.click(await screen.findByRole('checkbox', { name: 'Create contacts' }));
  manager.answer(on(roleEndpoints.describe, tagged('"2"', theirs)));
  await user.click(button('OK'));
  await user.click(within(await review()).getByRole('button', { name: 'Save these changes' }));

  const panel = within(await screen.findByRole('region', { name: /Somebody else has changed this/ }));
  const names = panel.getAllByRole('rowheader').map(({ textContent }) => textContent);
  expect(names.sort()).toEqual(['Create contacts', 'Delete contacts', 'View API keys']);
  expect(box('Create contacts').checked).toBe(true);
  expect(box('Delete contacts').checked).toBe(true);

  manager.answer(modified);
  await user.click(button('OK'));
  await user.click(within(await review()).getByRole('button', { name: 'Save these changes' }));
  await waitFor(() => expect(manager.bodiesTo(roleEndpoints.modify)).toHaveLength(2));
  expect(manager.bodiesTo(roleEndpoints.modify)[1]).toEqual({
    rights: { platformRights: { contactRights: { canCreateNewContacts: true } } },
  });
});

test('who has the role is shown as far as one may see it', async () => {
  serve(
    described(),
    on(roleAssignmentEndpoints.list, { assignments: [{ roleID: 7, apiKeys: 0 }] }),
    on(apiKeyEndpoints.search, { apiKeys: [] }),
  );
  const role = aRoleWith(
    'Viewer',
    'platformRights.apikeyRights.canViewApiKeys',
    'platformRights.administratorRoleRights.canViewAdministratorRoles',
  );
  const { user } = await open(edit, aSession({ role: { ...role, ID: 8 } }));
  screen.getByText('Your role allows you to view roles, not to change them.');
  await user.click(tab(/^Assigned To/));
  screen.getByText('Your role does not allow you to view users.');
  await screen.findByText('No API key has this role.');
});

test('the events of the role are on a tab for whoever may view events', async () => {
  const systemEvents = [
    {
      ID: 41,
      time: sampleNow,
      level: 'info' as const,
      event: 'role_modified',
      description: 'The role Ops (ID 7) was changed.',
      actor: { type: 'administrator' as const, ID: 1, name: 'MasterAdmin' },
      target: { type: 'role' as const, ID: 7, name: 'Ops' },
      hash: '0'.repeat(64),
    },
  ];
  const manager = serve(described(), on(systemEventEndpoints.search, { systemEvents }));
  const { user } = await open(edit);
  await user.click(tab(/^Events/));
  await within(screen.getByRole('tabpanel', { name: 'Events' })).findByText(/MasterAdmin/);
  expect(manager.bodiesTo(systemEventEndpoints.search)).toMatchObject([{ target: { type: 'role', ID: 7 } }]);
});
