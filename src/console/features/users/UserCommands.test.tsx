import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { aRole, aSession } from '#console/testing/samples.ts';
import { on, refuse, tagged } from '#console/testing/serve.ts';
import { administratorEndpoints } from '#contract/administrators.ts';
import { admin, button, kowalski, manage, names, open, rivera, row, tanaka } from './UsersPage.testing.tsx';

const { list, modify, remove } = administratorEndpoints;

/** Why each command cannot be used now, in the order of the bar. */
function reasons() {
  const bar = screen.getAllByRole('button').filter((each) => each.hasAttribute('data-reason'));
  return Object.fromEntries(bar.map((each) => [each.textContent, each.getAttribute('data-reason')]));
}

describe('Commands', () => {
  test('on oneself say why they cannot be used', async () => {
    manage();
    const { user } = await open();
    await user.click(await row('MasterAdmin'));
    expect(reasons()).toEqual({
      'Set password…': 'Your own password is changed in the account menu.',
      'Set role…': 'You cannot change your own role.',
      'Lock out': 'You cannot lock yourself out.',
      'Delete…': 'You cannot delete your own account.',
    });
  });

  test('on users who may do more say so to whoever is confined to equal or lesser rights', async () => {
    manage();
    const own = aRole({ ID: 2, name: 'Auditor', canOnlyManipulateUsersWithEqualOrLesserRights: true });
    const { user } = await open({ session: aSession({ role: own }) });
    await user.click(await row('h.tanaka'));
    const why = 'Your role may only manage users with equal or lesser rights.';
    await waitFor(() =>
      expect(reasons()).toEqual({ 'Set password…': why, 'Set role…': why, 'Lock out': why, 'Delete…': why }),
    );
  });

  test('a lock is claimed only when the manager has answered', async () => {
    const locked = { ...tanaka, active: false };
    let answer = () => {};
    const manager = manage();
    manager.answer(
      on(modify, async () => {
        await new Promise<void>((resolve) => {
          answer = resolve;
        });
        manager.answer(on(list, { administrators: [admin, locked] }));
        return tagged('"2"', locked);
      }),
    );
    const { user } = await open();
    await user.click(await row('h.tanaka'));
    await user.click(button('Lock out'));
    await waitFor(() => expect(manager.bodiesTo(modify)).toEqual([{ active: false }]));
    expect((await row('h.tanaka')).textContent).toContain('Active');
    answer();
    await waitFor(async () => expect((await row('h.tanaka')).textContent).toContain('Locked out'));
  });

  test('unlocking sends that the user is active, whether locked by hand or by wrong passwords', async () => {
    const manager = manage();
    manager.answer(on(modify, ({ params }) => (params.id === 8 ? { ...rivera, unlockTime: undefined } : kowalski)));
    const { user } = await open();
    await user.click(await row('j.rivera'));
    await user.keyboard('{Control>}');
    await user.click(await row('d.kowalski'));
    await user.keyboard('{/Control}');
    await user.click(button('Unlock'));
    await waitFor(() => expect(manager.bodiesTo(modify)).toEqual([{ active: true }, { active: true }]));
  });

  test('that the last full administrator stays is said in words', async () => {
    manage().answer(on(modify, refuse(409, 'last_administrator')));
    const { user } = await open();
    await user.click(await row('h.tanaka'));
    await user.click(button('Lock out'));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toMatch(
      /h.tanaka was not locked out.*Somebody with every right has to be able to sign in/,
    );
  });

  test('deleting says what it does, asks, and hands the focus to the next row', async () => {
    const manager = manage();
    manager.answer(
      on(remove, () => {
        manager.answer(on(list, { administrators: [admin, tanaka, kowalski] }));
        return undefined;
      }),
    );
    const { user } = await open();
    await user.click(await row('j.rivera'));
    await user.keyboard('{Delete}');
    const question = await screen.findByRole('alertdialog', { name: 'Delete this user?' });
    expect(question.textContent).toMatch(/j.rivera.*last sign-in: 4 minutes ago.*signed out at once/);
    expect(document.activeElement).toBe(within(question).getByRole('button', { name: 'Cancel' }));
    await user.click(within(question).getByRole('button', { name: 'Delete user' }));
    await waitFor(() => expect(names()).toEqual(['d.kowalski', 'h.tanaka', 'MasterAdmin']));
    await waitFor(async () => expect(document.activeElement).toBe(await row('MasterAdmin')));
  });

  test('the Delete key does nothing to oneself', async () => {
    manage();
    const { user } = await open();
    await user.click(await row('MasterAdmin'));
    await user.keyboard('{Delete}');
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });
});

describe('Set Password', () => {
  async function openIt() {
    const manager = manage();
    const shown = await open();
    await shown.user.click(await row('h.tanaka'));
    await shown.user.click(button('Set password…'));
    const dialog = await screen.findByRole('dialog', { name: 'Set Password' });
    return { ...shown, manager, dialog };
  }
  const typeBoth = async (
    { user }: { user: Awaited<ReturnType<typeof open>>['user'] },
    first: string,
    again: string,
  ) => {
    await user.type(screen.getByLabelText('New password'), first);
    await user.type(screen.getByLabelText('Repeat'), again);
    await user.click(button('OK'));
  };

  test('says what follows, sends the password once, and says that it is set', async () => {
    const it = await openIt();
    expect(it.dialog.textContent).toContain('h.tanaka is signed out everywhere');
    it.manager.answer(on(modify, tanaka));
    await typeBoth(it, 'four unrelated words', 'four unrelated words');
    await screen.findByText('h.tanaka has the new password and has been signed out everywhere.');
    await it.user.click(button('Close'));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(it.manager.bodiesTo(modify)).toEqual([{ password: 'four unrelated words' }]);
  });

  test('sends nothing while the two differ', async () => {
    const it = await openIt();
    await typeBoth(it, 'four unrelated words', 'four unrelated wards');
    await screen.findByText('The two passwords are not the same.');
    expect(it.manager.bodiesTo(modify)).toEqual([]);
  });

  test('names each rule that the password breaks at its field, and loses nothing', async () => {
    const it = await openIt();
    const wrong = (code: 'too_short' | 'needs_mixed_case', limit?: number) => ({
      path: 'password',
      code,
      message: 'No.',
      ...(limit === undefined ? {} : { limit }),
    });
    it.manager.answer(on(modify, refuse(400, 'invalid', [wrong('too_short', 14), wrong('needs_mixed_case')])));
    await typeBoth(it, 'short', 'short');
    const field = screen.getByLabelText('New password');
    await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
    const note = document.getElementById(field.getAttribute('aria-describedby') ?? '');
    expect(note?.textContent).toMatch(
      /At least 14 characters\.\nThe password needs upper-case and lower-case letters\./,
    );
    expect(field).toHaveProperty('value', 'short');
    expect(document.activeElement).toBe(field);
  });
});

test('Set Role changes the role alone, and says in words why it may not', async () => {
  const manager = manage();
  const { user } = await open();
  await user.click(await row('h.tanaka'));
  await user.click(button('Set role…'));
  await screen.findByRole('dialog', { name: 'Set Role' });
  manager.answer(on(modify, refuse(409, 'last_administrator')));
  await user.click(screen.getByRole('combobox', { name: 'Role' }));
  await user.click(await screen.findByRole('option', { name: 'Auditor' }));
  await user.click(button('OK'));
  await screen.findByText(/Somebody with every right has to be able to sign in/);

  manager.answer(on(modify, { ...tanaka, roleID: 2 }));
  await user.click(button('OK'));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(manager.bodiesTo(modify)).toEqual([{ roleID: 2 }, { roleID: 2 }]);
});
