import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { sessionQuery } from '#console/lib/session.ts';
import { aSession } from '#console/testing/samples.ts';
import { on, refuse, serve, unreachable } from '#console/testing/serve.ts';
import { show } from '#console/testing/show.tsx';
import { sessionEndpoints } from '#contract/sessions.ts';
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

test('Everything can be had in Japanese', async () => {
  serve(setUpDone, on(sessionEndpoints.create, refuse(401, 'sign_in_failed')));
  const { user } = await show(<SignInPage />, { locale: 'ja-JP' });
  await user.type(await screen.findByLabelText('ユーザ名'), 'MasterAdmin');
  await user.type(screen.getByLabelText('パスワード'), 'wrong{Enter}');
  expect((await screen.findByRole('alert')).textContent).toBe('ユーザ名またはパスワードが正しくありません。');
  expect(document.documentElement.lang).toBe('ja');
});
