import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { passwordTexts } from '#console/components/passwordTexts.ts';
import { recordTexts } from '#console/components/recordTexts.ts';
import { activateLocale, addTexts } from '#console/i18n/i18n.ts';
import { sessionQuery } from '#console/lib/session.ts';
import { routed } from '#console/testing/routed.tsx';
import { aSession, aUser, sampleNow } from '#console/testing/samples.ts';
import { on, refuse, serve, tagged, unreachable } from '#console/testing/serve.ts';
import { show } from '#console/testing/show.tsx';
import { administratorEndpoints } from '#contract/administrators.ts';
import { accountTexts } from './accountTexts.ts';
import { ChangePasswordDialog } from './ChangePasswordDialog.tsx';
import { ProfileDialog } from './ProfileDialog.tsx';

const account = aUser({ ID: 1, username: 'MasterAdmin', fullName: 'Ada Lovelace', roleID: 1, created: sampleNow });

beforeEach(async () => {
  await activateLocale('en-US');
  await Promise.all([accountTexts, passwordTexts, recordTexts].map(addTexts));
});

async function open(Dialog: typeof ProfileDialog) {
  const onClose = vi.fn();
  const shown = await show(routed(<Dialog payload={undefined} onClose={onClose} />).element, { session: aSession() });
  return { ...shown, onClose };
}

const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name, { exact: true });
const noteOf = (name: string) =>
  document.getElementById(field(name).getAttribute('aria-describedby') ?? '')?.textContent;

describe('the profile', () => {
  afterEach(() => activateLocale('en-US'));

  test('sends only what was changed, and the console follows it', async () => {
    const changed = { ...account, locale: 'ja-JP', timeFormat: '12' } as const;
    const manager = serve(
      on(administratorEndpoints.describe, tagged('"1"', account)),
      on(administratorEndpoints.modify, tagged('"2"', changed)),
    );
    localStorage.setItem('keyroom.locale', 'en-US');
    const { user, queries, onClose } = await open(ProfileDialog);
    await screen.findByRole('dialog', { name: 'Profile' });
    await user.click(screen.getByRole('combobox', { name: 'Language' }));
    await user.click(await screen.findByRole('option', { name: /Japanese/ }));
    await user.click(screen.getByRole('combobox', { name: 'Time Format' }));
    await user.click(await screen.findByRole('option', { name: /12 hours/ }));
    await user.click(screen.getByRole('button', { name: 'OK' }));
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    expect(manager.bodiesTo(administratorEndpoints.modify)).toEqual([{ locale: 'ja-JP', timeFormat: '12' }]);
    expect(manager.calls.at(-1)?.headers.get('If-Match')).toBe('"1"');
    expect(queries.getQueryData(sessionQuery.queryKey)?.administrator.timeFormat).toBe('12');
    expect(document.documentElement.lang).toBe('ja');
    expect(localStorage.getItem('keyroom.locale')).toBeNull();
  });

  test('that somebody else has edited meanwhile shows both versions, and loses nothing', async () => {
    const manager = serve(
      on(administratorEndpoints.describe, tagged('"1"', account)),
      on(administratorEndpoints.modify, refuse(409, 'edit_conflict')),
    );
    const { user } = await open(ProfileDialog);
    await screen.findByRole('dialog', { name: 'Profile' });
    manager.answer(on(administratorEndpoints.describe, tagged('"2"', { ...account, fullName: 'Augusta Ada King' })));
    await user.clear(field('Full Name'));
    await user.type(field('Full Name'), 'Countess{Enter}');
    const conflict = await screen.findByRole('region', { name: /Somebody else has changed this/ });
    within(conflict).getByText('Augusta Ada King');
    expect(field('Full Name').value).toBe('Countess');
  });

  test('that cannot be read says so, with another try', async () => {
    const manager = serve(on(administratorEndpoints.describe, unreachable));
    const { user } = await open(ProfileDialog);
    expect((await screen.findByRole('alert')).textContent).toContain('The manager does not answer.');
    manager.answer(on(administratorEndpoints.describe, tagged('"1"', account)));
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(field('Full Name').value).toBe('Ada Lovelace'));
  });
});

describe('a new password', () => {
  async function fill({ repeat = 'correct horse battery' } = {}) {
    const opened = await open(ChangePasswordDialog);
    await opened.user.type(field('Current password'), 'the old one');
    await opened.user.type(field('New password'), 'correct horse battery');
    await opened.user.type(field('Repeat'), repeat);
    await opened.user.click(screen.getByRole('button', { name: 'OK' }));
    return opened;
  }

  test('is sent with the one it replaces; what followed is said', async () => {
    const manager = serve(on(administratorEndpoints.modify, account));
    const { user, onClose } = await fill();
    await screen.findByText('Your password has been changed. All your other sessions have ended.');
    expect(manager.bodiesTo(administratorEndpoints.modify)).toEqual([
      { currentPassword: 'the old one', password: 'correct horse battery' },
    ]);
    await user.keyboard('{Enter}');
    expect(onClose).toHaveBeenCalledOnce();
  });

  test('that is not repeated as it was is not sent', async () => {
    const manager = serve(on(administratorEndpoints.modify, account));
    await fill({ repeat: 'correct horse' });
    await waitFor(() => expect(noteOf('Repeat')).toBe('The two passwords are not the same.'));
    expect(manager.calls.filter(({ endpoint }) => endpoint === administratorEndpoints.modify)).toEqual([]);
  });

  test('that breaks rules has each of them named at its field, and stays typed', async () => {
    serve(
      on(
        administratorEndpoints.modify,
        refuse(400, 'invalid', [
          { path: 'password', code: 'needs_mixed_case', message: '' },
          { path: 'password', code: 'too_common', message: '' },
        ]),
      ),
    );
    await fill();
    await waitFor(() => expect(noteOf('New password')).toContain('upper-case and lower-case letters'));
    expect(noteOf('New password')).toContain('easily guessed');
    expect(document.activeElement).toBe(field('New password'));
    expect(field('Repeat').value).toBe('correct horse battery');
  });

  test('with a wrong current one says so there', async () => {
    const fault = { path: 'currentPassword', code: 'wrong_password', message: '' } as const;
    serve(on(administratorEndpoints.modify, refuse(400, 'invalid', [fault])));
    await fill();
    await waitFor(() => expect(noteOf('Current password')).toBe('The password is not correct.'));
  });

  test('is not lost by Esc without a question', async () => {
    serve();
    const { user, onClose } = await open(ChangePasswordDialog);
    await user.type(field('New password'), 'correct');
    await user.keyboard('{Escape}');
    await user.click(await screen.findByRole('button', { name: 'Keep editing' }));
    expect(field('New password').value).toBe('correct');
    expect(onClose).not.toHaveBeenCalled();
  });
});
