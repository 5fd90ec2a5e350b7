import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { aRoleWith, aSession, aUser, sampleNow } from '#console/testing/samples.ts';
import { on, refuse, tagged } from '#console/testing/serve.ts';
import { administratorEndpoints } from '#contract/administrators.ts';
import { sessionListEndpoints } from '#contract/sessionList.ts';
import { systemEventEndpoints } from '#contract/systemEvents.ts';
import { admin, button, field, manage, open, rivera, row, tab, tanaka } from './UsersPage.testing.tsx';

const { create, describe: read, list, modify } = administratorEndpoints;

describe('a new user', () => {
  async function openNew() {
    const manager = manage();
    const shown = await open({ search: '?open=new' });
    await screen.findByRole('dialog', { name: 'New User' });
    return { ...shown, manager };
  }

  test('is created with what was entered on both tabs, and is the selected row then', async () => {
    const { user, manager, router } = await openNew();
    const created = aUser({ ID: 21, username: 'a.moreau' });
    manager.answer(
      on(create, () => {
        manager.answer(on(list, { administrators: [admin, created] }));
        return created;
      }),
    );
    expect(document.activeElement).toBe(field('User Name'));
    await user.type(field('User Name'), 'a.moreau');
    await user.type(screen.getByLabelText('New password'), 'four words');
    await user.type(screen.getByLabelText('Repeat'), 'four words');
    await user.click(screen.getByRole('combobox', { name: 'Role' }));
    await user.click(await screen.findByRole('option', { name: 'Auditor' }));
    screen.getByText('Can read part of the system and change nothing.');
    await user.click(tab('Contact'));
    await user.type(field('E-mail'), 'a.moreau@example.com{Enter}');

    await waitFor(async () => expect((await row('a.moreau')).getAttribute('aria-selected')).toBe('true'));
    expect((await row('a.moreau')).dataset.new).toBe('');
    expect(router.state.location.search).toEqual({});
    expect(manager.bodiesTo(create)).toEqual([
      expect.objectContaining({
        username: 'a.moreau',
        password: 'four words',
        roleID: 2,
        emailAddress: 'a.moreau@example.com',
        timeZone: 'Europe/Berlin',
      }),
    ]);
    expect(manager.bodiesTo(create)[0]).not.toHaveProperty('repeat');
  });

  test('that is refused for a field on the other tab leads to it; nothing typed is lost', async () => {
    const { user, manager } = await openNew();
    manager.answer(
      on(create, refuse(400, 'invalid', [{ path: 'emailAddress', code: 'wrong_email_address', message: 'No.' }])),
    );
    await user.type(field('User Name'), 'a.moreau');
    await user.type(screen.getByLabelText('New password'), 'four words');
    await user.type(screen.getByLabelText('Repeat'), 'four words');
    await user.click(screen.getByRole('combobox', { name: 'Role' }));
    await user.click(await screen.findByRole('option', { name: 'Auditor' }));
    await user.click(button('OK'));
    await waitFor(() => expect(document.activeElement).toBe(field('E-mail')));
    expect(tab(/Contact.*wrong/).getAttribute('aria-selected')).toBe('true');
    await user.click(tab('General'));
    expect(field('User Name')).toHaveProperty('value', 'a.moreau');
    expect(screen.getByLabelText('New password')).toHaveProperty('value', 'four words');
  });

  test('whose name is taken is told so at the name', async () => {
    const { user, manager } = await openNew();
    manager.answer(on(create, refuse(409, 'name_taken')));
    await user.type(field('User Name'), 'j.rivera');
    await user.type(screen.getByLabelText('New password'), 'four words');
    await user.type(screen.getByLabelText('Repeat'), 'four words');
    await user.click(screen.getByRole('combobox', { name: 'Role' }));
    await user.click(await screen.findByRole('option', { name: 'Auditor' }));
    await user.click(button('OK'));
    await screen.findByText(/This name is already in use/);
    expect(document.activeElement).toBe(field('User Name'));
  });
});

test('whoever is confined to equal or lesser rights cannot choose a role beyond them, and is told why', async () => {
  manage();
  const create = 'platformRights.administratorRights.canCreateNewAdministrators';
  const view = 'platformRights.administratorRights.canViewAdministrators';
  const role = {
    ...aRoleWith('Helper', view, create, 'platformRights.computerRights.canViewOtherComputers'),
    canOnlyManipulateUsersWithEqualOrLesserRights: true,
  };
  const { user } = await open({ search: '?open=new', session: aSession({ role }) });
  await screen.findByRole('dialog');
  await user.click(screen.getByRole('combobox', { name: 'Role' }));
  const beyond = await screen.findByRole('option', { name: 'Full Access more rights than yours' });
  expect(beyond.getAttribute('aria-disabled')).toBe('true');
  expect(screen.getByRole('option', { name: 'Auditor' }).getAttribute('aria-disabled')).toBeNull();
});

describe('an edit', () => {
  async function openOf(id: number, session = aSession()) {
    const manager = manage();
    const shown = await open({ search: `?open=${id}`, session });
    await screen.findByRole('dialog');
    return { ...shown, manager };
  }

  test('sends what has changed, based on the version that was read', async () => {
    const { user, manager } = await openOf(8);
    manager.answer(on(modify, tagged('"2"', { ...rivera, fullName: 'J. Rivera' })));
    await user.clear(field('Full Name'));
    await user.type(field('Full Name'), 'J. Rivera');
    await user.click(screen.getByRole('checkbox', { name: /Locked Out/ }));
    screen.getByText(/cannot sign in from the moment you save/);
    await user.click(button('OK'));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(manager.bodiesTo(modify)).toEqual([{ fullName: 'J. Rivera', active: false }]);
    expect(manager.calls.find(({ endpoint }) => endpoint === modify)?.headers.get('If-Match')).toBe('"1"');
  });

  test('of a user whom somebody else has edited shows both versions and loses neither', async () => {
    const { user, manager } = await openOf(8);
    const theirs = { ...rivera, fullName: 'Theirs', roleID: 1 };
    manager.answer(on(modify, refuse(409, 'edit_conflict')), on(read, tagged('"2"', theirs)));
    await user.clear(field('Full Name'));
    await user.type(field('Full Name'), 'Mine');
    await user.click(button('OK'));
    const difference = within(await screen.findByRole('row', { name: /Full Name/ }));
    expect(difference.getByRole('radio', { name: 'Mine' })).toHaveProperty('checked', true);
    await user.click(difference.getByRole('radio', { name: 'Theirs' }));
    expect(field('Full Name')).toHaveProperty('value', 'Theirs');
    expect(screen.getByRole('combobox', { name: 'Role' }).textContent).toBe('Full Access');
  });

  test('of oneself leaves out role and lock, and says why', async () => {
    await openOf(1);
    expect(screen.getByRole('checkbox', { name: /Locked Out/ })).toHaveProperty('disabled', true);
    screen.getByText('You cannot change your own role.');
    screen.getByText('You cannot lock yourself out.');
    expect(field('Full Name')).toHaveProperty('readOnly', false);
  });

  test('of oneself is followed by the console at once: the clock here', async () => {
    const { user, manager } = await openOf(1);
    manager.answer(on(modify, tagged('"2"', { ...admin, timeFormat: '12' })));
    await user.click(screen.getByRole('combobox', { name: 'Time Format' }));
    await user.click(await screen.findByRole('option', { name: /^12 hours/ }));
    await user.click(button('OK'));
    await waitFor(async () => expect((await row('j.rivera')).textContent).toContain('Locked until 10:11 AM'));
  });

  test('without the right is not possible: everything can be read, nothing saved', async () => {
    const role = aRoleWith('Reader', 'platformRights.administratorRights.canViewAdministrators');
    const { user } = await openOf(8, aSession({ role }));
    expect(field('User Name')).toHaveProperty('readOnly', true);
    await user.click(tab('Sign-In'));
    expect(screen.queryByRole('button', { name: /Unlock|End all/ })).toBeNull();
    expect(screen.queryByRole('button', { name: 'OK' })).toBeNull();
    await user.click(button('Close'));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });
});

describe('the tab about signing in', () => {
  async function openTab(id: number) {
    const manager = manage();
    const shown = await open({ search: `?open=${id}` });
    await screen.findByRole('dialog');
    await shown.user.type(field('Full Name'), '!');
    await shown.user.click(tab('Sign-In'));
    return { ...shown, manager };
  }

  test('unlocks at once; what was typed before stays typed, and is saved on the new version', async () => {
    const { user, manager } = await openTab(8);
    const panel = within(screen.getByRole('tabpanel', { name: 'Sign-In' }));
    panel.getByText('Locked until 10:11');
    manager.answer(on(modify, tagged('"2"', { ...rivera, unlockTime: undefined })));
    await user.click(button('Unlock'));
    await screen.findByText('Unlocked.');
    panel.getByText('Active');
    await user.click(tab('General'));
    expect(field('Full Name')).toHaveProperty('value', 'Jordan Rivera!');
    await user.click(button('OK'));
    await waitFor(() => expect(manager.bodiesTo(modify)).toEqual([{ active: true }, { fullName: 'Jordan Rivera!' }]));
    const last = manager.calls.findLast(({ endpoint }) => endpoint === modify);
    expect(last?.headers.get('If-Match')).toBe('"2"');
  });

  test('switches two-step sign-in off for a lost device, after asking', async () => {
    const { user, manager } = await openTab(3);
    manager.answer(on(modify, tagged('"2"', { ...tanaka, mfaType: 'none' })));
    await user.click(button('Switch off (lost device)…'));
    const question = await screen.findByRole('alertdialog', { name: 'Switch two-step sign-in off?' });
    expect(question.textContent).toContain('The password alone is then enough to sign in as h.tanaka');
    expect(manager.bodiesTo(modify)).toEqual([]);
    await user.click(within(question).getByRole('button', { name: 'Switch off' }));
    await screen.findByText('Two-step sign-in is off.');
    expect(manager.bodiesTo(modify)).toEqual([{ mfaType: 'none' }]);
  });

  test.each([
    ['says where users switch two-step sign-in on themselves', {}, 1],
    ['does not say so with a manager that lets nobody', { extensions: false }, 0],
  ])('%s', async (_what, session, told) => {
    manage();
    const { user } = await open({ search: '?open=8', session: aSession(session) });
    await screen.findByRole('dialog');
    await user.click(tab('Sign-In'));
    within(screen.getByRole('tabpanel', { name: 'Sign-In' })).getByText('Two-step sign-in');
    expect(screen.queryAllByText(/Users switch it on themselves/)).toHaveLength(told);
  });

  test('ends all sessions after asking, and says what went wrong', async () => {
    const { user, manager } = await openTab(3);
    manager.answer(on(sessionListEndpoints.endOfAdministrator, refuse(403, 'forbidden')));
    await user.click(button('End all sessions…'));
    await user.click(await screen.findByRole('button', { name: 'End sessions' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Your role does not allow this');
    manager.answer(on(sessionListEndpoints.endOfAdministrator, undefined));
    await user.click(button('End all sessions…'));
    await user.click(await screen.findByRole('button', { name: 'End sessions' }));
    await screen.findByText('All sessions have ended.');
  });
});

test('the events of the user are on a tab of their own', async () => {
  const manager = manage();
  const { user } = await open({ search: '?open=8' });
  await screen.findByRole('dialog');
  manager.answer(
    on(systemEventEndpoints.search, {
      systemEvents: [
        {
          ID: 41,
          time: sampleNow,
          level: 'warning',
          event: 'administrator_locked',
          description: 'User j.rivera locked out',
          actor: { type: 'administrator', ID: 1, name: 'MasterAdmin' },
          target: { type: 'administrator', ID: 8, name: 'j.rivera' },
          hash: '0'.repeat(64),
        },
      ],
    }),
  );
  await user.click(tab('Events'));
  await within(screen.getByRole('tabpanel', { name: 'Events' })).findByText(/MasterAdmin/);
  expect(manager.bodiesTo(systemEventEndpoints.search)).toEqual([
    expect.objectContaining({ target: { type: 'administrator', ID: 8 } }),
  ]);
});

test('the tab of the events is not there without the right to view them', async () => {
  manage();
  const role = aRoleWith('Reader', 'platformRights.administratorRights.canViewAdministrators');
  await open({ search: '?open=8', session: aSession({ role }) });
  await screen.findByRole('dialog');
  expect(screen.getAllByRole('tab').map(({ textContent }) => textContent)).toEqual(['General', 'Contact', 'Sign-In']);
});
