import { screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { apiBase } from '#console/lib/managers.ts';
import { sessionQuery } from '#console/lib/session.ts';
import { aSession } from '#console/testing/samples.ts';
import { on, refuse, serve, unreachable } from '#console/testing/serve.ts';
import { show } from '#console/testing/show.tsx';
import { theseManagers } from '#console/testing/theseManagers.ts';
import { newSession, sessionEndpoints } from '#contract/sessions.ts';
import { setUpEndpoints } from '#contract/setUp.ts';
import { SignInPage } from './SignInPage.tsx';

const { administrator: _administrator, role: _role, ...begun } = aSession();
const setUpDone = on(setUpEndpoints.status, { needed: false });
const signedIn = [on(sessionEndpoints.create, begun), on(sessionEndpoints.current, aSession())];

async function typeAndSubmit(user: Awaited<ReturnType<typeof show>>['user'], password: string) {
  await user.type(await screen.findByRole('textbox', { name: 'User name' }), 'MasterAdmin');
  await user.type(screen.getByLabelText('Password'), `${password}{Enter}`);
}

test('The right password signs in, and everything after knows who it is', async () => {
  const manager = serve(setUpDone, ...signedIn);
  const { user, queries } = await show(<SignInPage />);
  await typeAndSubmit(user, 'correct horse');
  await waitFor(() => expect(queries.getQueryData(sessionQuery.queryKey)?.administrator.username).toBe('MasterAdmin'));
  expect(manager.bodiesTo(sessionEndpoints.create)).toEqual([{ userName: 'MasterAdmin', password: 'correct horse' }]);
});

test('A wrong password says so, keeps the user name, and waits in the password field', async () => {
  serve(setUpDone, on(sessionEndpoints.create, refuse(401, 'sign_in_failed')));
  const { user } = await show(<SignInPage />);
  await typeAndSubmit(user, 'wrong');
  expect((await screen.findByRole('alert')).textContent).toBe('The user name or password is not correct.');
  expect(screen.getByLabelText<HTMLInputElement>('User name').value).toBe('MasterAdmin');
  expect(document.activeElement).toBe(screen.getByLabelText('Password'));
});

test('A manager that does not answer loses nothing that was typed', async () => {
  const manager = serve(setUpDone, on(sessionEndpoints.create, unreachable));
  const { user } = await show(<SignInPage />);
  await typeAndSubmit(user, 'correct horse');
  expect((await screen.findByRole('alert')).textContent).toContain('The manager does not answer.');
  expect(screen.getByLabelText<HTMLInputElement>('Password').value).toBe('correct horse');
  manager.answer(...signedIn);
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
});

test('A browser that does not keep the session is told apart from a wrong password', async () => {
  serve(setUpDone, on(sessionEndpoints.create, begun), on(sessionEndpoints.current, refuse(401, 'not_authenticated')));
  const { user } = await show(<SignInPage />);
  await typeAndSubmit(user, 'correct horse');
  expect((await screen.findByRole('alert')).textContent).toContain('Allow cookies for this address');
});

test('An empty field is named where it is, and nothing is sent', async () => {
  const manager = serve(setUpDone, ...signedIn);
  const { user } = await show(<SignInPage />);
  await user.type(await screen.findByLabelText('User name'), 'MasterAdmin{Enter}');
  const password = screen.getByLabelText('Password');
  expect(password.getAttribute('aria-invalid')).toBe('true');
  expect(document.activeElement).toBe(password);
  expect(manager.bodiesTo(sessionEndpoints.create)).toEqual([]);
});

test('The password can be shown and hidden again', async () => {
  serve(setUpDone);
  const { user } = await show(<SignInPage />);
  await user.type(await screen.findByLabelText('Password'), 'correct horse');
  const toggle = screen.getByRole('button', { name: 'Show password' });
  await user.click(toggle);
  expect(screen.getByLabelText('Password').getAttribute('type')).toBe('text');
  await user.click(toggle);
  expect(screen.getByLabelText('Password').getAttribute('type')).toBe('password');
});

test('A manager without an administrator sends to the set-up link instead', async () => {
  serve(on(setUpEndpoints.status, { needed: true }));
  await show(<SignInPage />);
  await screen.findByText(/Open the set-up link that was printed where Keyroom was started/);
  expect(screen.queryByLabelText('Password')).toBeNull();
});

test('A manager that knows nothing of set-up is signed in to like any other', async () => {
  serve(...signedIn);
  await show(<SignInPage />);
  await screen.findByLabelText('Password');
});

describe('a second factor', () => {
  /** A manager that signs in with one code and no other. */
  function manager(rightCode: string) {
    return serve(
      setUpDone,
      on(sessionEndpoints.create, ({ body }) => {
        const { mfaCode } = newSession.parse(body);
        if (mfaCode === undefined) return refuse(401, 'mfa_required');
        return mfaCode === rightCode ? begun : refuse(401, 'mfa_failed');
      }),
      on(sessionEndpoints.current, aSession()),
    );
  }

  const codesSentTo = ({ bodiesTo }: ReturnType<typeof manager>) =>
    bodiesTo(sessionEndpoints.create).map((body) => newSession.parse(body).mfaCode);

  test('is asked for once the password is right, and signs in', async () => {
    const served = manager('123456');
    const { user, queries } = await show(<SignInPage />);
    await typeAndSubmit(user, 'correct horse');
    const code = await screen.findByRole('textbox', { name: 'Code' });
    expect(document.activeElement).toBe(code);
    expect([code.getAttribute('autocomplete'), code.getAttribute('inputmode')]).toEqual(['one-time-code', 'numeric']);
    await user.type(code, '123456{Enter}');
    await waitFor(() => expect(queries.getQueryData(sessionQuery.queryKey)).toBeTruthy());
    expect(served.bodiesTo(sessionEndpoints.create).at(-1)).toEqual({
      userName: 'MasterAdmin',
      password: 'correct horse',
      mfaCode: '123456',
    });
  });

  test('may be pasted with the spaces that an app puts in', async () => {
    const served = manager('123 456');
    const { user } = await show(<SignInPage />);
    await typeAndSubmit(user, 'correct horse');
    await user.click(await screen.findByRole('textbox', { name: 'Code' }));
    await user.paste(' 123 456 ');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(codesSentTo(served)).toEqual([undefined, '123 456']));
  });

  test('that is wrong says so at its field, and after several that there is a limit', async () => {
    manager('123456');
    const { user } = await show(<SignInPage />);
    await typeAndSubmit(user, 'correct horse');
    const code = await screen.findByRole('textbox', { name: 'Code' });
    const note = () => document.getElementById(code.getAttribute('aria-describedby') ?? '')?.textContent;
    await user.keyboard('{Enter}');
    await waitFor(() => expect(note()).toBe('Fill in this field.'));
    await user.type(code, '000000{Enter}');
    await waitFor(() => expect(note()).toMatch(/^The code is not correct, or was used before. Wait/));
    expect(document.activeElement).toBe(code);
    await user.keyboard('000001{Enter}');
    await user.keyboard('000002{Enter}');
    await waitFor(() => expect(note()).toMatch(/none is accepted for a while/));
  });

  test('can be one of the recovery codes', async () => {
    const served = manager('ABCDE-FGHJK');
    const { user } = await show(<SignInPage />);
    await typeAndSubmit(user, 'correct horse');
    await user.click(await screen.findByRole('button', { name: 'Use a recovery code' }));
    const code = await screen.findByRole('textbox', { name: 'Recovery code' });
    expect(document.activeElement).toBe(code);
    await user.type(code, 'ABCDE-FGHJK{Enter}');
    await waitFor(() => expect(codesSentTo(served)).toEqual([undefined, 'ABCDE-FGHJK']));
  });

  test('can be left for the password again, with nothing lost', async () => {
    manager('123456');
    const { user } = await show(<SignInPage />);
    await typeAndSubmit(user, 'correct horse');
    await user.click(await screen.findByRole('button', { name: 'Back' }));
    expect((await screen.findByLabelText<HTMLInputElement>('User name')).value).toBe('MasterAdmin');
    const password = screen.getByLabelText<HTMLInputElement>('Password');
    expect(password.value).toBe('correct horse');
    expect(document.activeElement).toBe(password);
  });

  test('is no use where the password is no longer taken: that is said where the password is', async () => {
    const served = manager('123456');
    const { user } = await show(<SignInPage />);
    await typeAndSubmit(user, 'correct horse');
    served.answer(on(sessionEndpoints.create, refuse(401, 'sign_in_failed')));
    await user.type(await screen.findByRole('textbox', { name: 'Code' }), '123456{Enter}');
    expect((await screen.findByRole('alert')).textContent).toBe('The user name or password is not correct.');
    screen.getByLabelText('Password');
  });

  test('stays typed where the manager does not answer', async () => {
    const served = manager('123456');
    const { user } = await show(<SignInPage />);
    await typeAndSubmit(user, 'correct horse');
    served.answer(on(sessionEndpoints.create, unreachable));
    const code = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Code' });
    await user.type(code, '123456{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('The manager does not answer.');
    expect(code.value).toBe('123456');
  });
});

test('In front of a manager it says which one is signed in to', async () => {
  theseManagers({ address: 'manager.example:4119' });
  serve(setUpDone);
  await show(<SignInPage />);
  await screen.findByRole('heading', { name: 'Sign in to manager.example:4119' });
  expect(screen.queryByRole('group', { name: 'Choose a manager' })).toBeNull();
});

test('A manager that is away is waited for, and then signed in to', async () => {
  theseManagers({ address: 'manager.example:4119' });
  const manager = serve(on(setUpEndpoints.status, refuse(504, 'manager_timeout')));
  const { user } = await show(<SignInPage />);
  await screen.findByRole('heading', { name: 'No connection to the manager' });
  expect(screen.getByRole('alert').textContent).toContain('The manager took too long to answer.');
  manager.answer(setUpDone);
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByRole('heading', { name: 'Sign in to manager.example:4119' });
});

describe('several managers', () => {
  const managers = [
    { name: 'production', address: 'manager.example:4119' },
    { name: 'staging', address: 'staging.example' },
  ];
  const nobody = on(sessionEndpoints.current, refuse(401, 'not_authenticated'));

  async function begin(...routes: Parameters<typeof serve>) {
    theseManagers(...managers);
    const manager = serve(setUpDone, ...routes);
    const shown = await show(<SignInPage />);
    await screen.findByRole('heading', { name: 'Sign in to production' });
    return { manager, ...shown, staging: await screen.findByRole('button', { name: 'staging staging.example' }) };
  }

  test('can be chosen from; what was typed stays, and the calls go to the one that was chosen', async () => {
    const { user, staging } = await begin(nobody);
    await user.type(screen.getByLabelText('Password'), 'correct horse');
    await user.click(staging);
    await screen.findByRole('heading', { name: 'Sign in to staging' });
    expect(staging.getAttribute('aria-pressed')).toBe('true');
    expect(screen.getByLabelText<HTMLInputElement>('Password').value).toBe('correct horse');
    expect(document.activeElement).toBe(screen.getByLabelText('User name'));
    expect(apiBase()).toBe('/managers/staging/api');
  });

  test('lead straight in where one is signed in', async () => {
    const { user, staging, queries } = await begin(...signedIn);
    await user.click(staging);
    await waitFor(() => expect(queries.getQueryData(sessionQuery.queryKey)).toBeTruthy());
  });

  test('may not be there: that is said, and another can be chosen', async () => {
    const { user, staging, manager } = await begin(on(sessionEndpoints.current, refuse(502, 'manager_unreachable')));
    await user.click(staging);
    expect((await screen.findByRole('alert')).textContent).toContain('The manager does not answer.');
    manager.answer(nobody);
    await user.click(screen.getByRole('button', { name: 'production manager.example:4119' }));
    await screen.findByRole('heading', { name: 'Sign in to production' });
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });
});

test('Everything can be had in Japanese', async () => {
  serve(setUpDone, on(sessionEndpoints.create, refuse(401, 'sign_in_failed')));
  const { user } = await show(<SignInPage />, { locale: 'ja-JP' });
  await user.type(await screen.findByLabelText('ユーザ名'), 'MasterAdmin');
  await user.type(screen.getByLabelText('パスワード'), 'wrong{Enter}');
  expect((await screen.findByRole('alert')).textContent).toBe('ユーザ名またはパスワードが正しくありません。');
  expect(document.documentElement.lang).toBe('ja');
});
