import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { passwordTexts } from '#console/components/passwordTexts.ts';
import { activateLocale, addTexts } from '#console/i18n/i18n.ts';
import { page } from '#console/lib/page.ts';
import { sessionQuery } from '#console/lib/session.ts';
import { aSession } from '#console/testing/samples.ts';
import { on, refuse, serve, unreachable } from '#console/testing/serve.ts';
import { show } from '#console/testing/show.tsx';
import { sessionEndpoints } from '#contract/sessions.ts';
import { setUpEndpoints } from '#contract/setUp.ts';
import { SetUpPage } from './SetUpPage.tsx';
import { setUpTexts } from './texts.ts';

const { administrator: _administrator, role: _role, ...begun } = aSession();
const needed = on(setUpEndpoints.status, { needed: true });
const created = on(setUpEndpoints.create, { administratorID: 1 });
const signedIn = [on(sessionEndpoints.create, begun), on(sessionEndpoints.current, aSession())];

async function fillIn(user: Awaited<ReturnType<typeof show>>['user'], name: string, password: string) {
  await user.type(await screen.findByLabelText('User name'), name);
  await user.type(screen.getByLabelText('Password'), `${password}{Enter}`);
}

beforeEach(async () => {
  history.replaceState(null, '', '/set-up');
  await activateLocale('en-US');
  await Promise.all([addTexts(setUpTexts), addTexts(passwordTexts)]);
});

test('Without a token it says that the link is incomplete', async () => {
  serve(needed);
  await show(<SetUpPage next="/next" />);
  await screen.findByRole('heading', { name: 'The set-up link is incomplete' });
});

test('The token leaves the address bar at once, and the administrator created is signed in', async () => {
  history.replaceState(null, '', '/set-up#t0k3n');
  const manager = serve(needed, created, ...signedIn);
  const { user, queries } = await show(<SetUpPage next="/next" />);
  expect(location.href).not.toContain('t0k3n');
  await fillIn(user, ' ada ', 'correct horse battery');
  await waitFor(() => expect(queries.getQueryData(sessionQuery.queryKey)).toBeTruthy());
  expect(manager.bodiesTo(setUpEndpoints.create)).toEqual([
    {
      token: 't0k3n',
      userName: ' ada ',
      password: 'correct horse battery',
      locale: 'en-US',
      timeZone: Temporal.Now.timeZoneId(),
    },
  ]);
  expect(manager.bodiesTo(sessionEndpoints.create)).toEqual([{ userName: 'ada', password: 'correct horse battery' }]);
  expect(location.pathname).toBe('/next');
});

test.each([
  ['', 'correct horse battery', 'User name', 'Fill in this field.'],
  ['ada', 'short', 'Password', 'At least 12 characters.'],
  ['ada.lovelace@example', 'Ada.Lovelace@example', 'Password', 'The password must not contain the user name.'],
])('With “%s” and “%s” the field %s says: %s', async (name, password, field, message) => {
  history.replaceState(null, '', '/set-up#t0k3n');
  const manager = serve(needed, created, ...signedIn);
  const { user } = await show(<SetUpPage next="/next" />);
  if (name) await user.type(await screen.findByLabelText('User name'), name);
  await user.type(await screen.findByLabelText('Password'), `${password}{Enter}`);
  const input = screen.getByLabelText<HTMLInputElement>(field);
  await waitFor(() => expect(input.getAttribute('aria-invalid')).toBe('true'));
  expect(document.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent).toBe(message);
  expect(document.activeElement).toBe(input);
  expect(screen.getByLabelText<HTMLInputElement>('Password').value).toBe(password);
  expect(manager.bodiesTo(setUpEndpoints.create)).toEqual([]);
});

test('A password being typed is told how much is missing, that it is easily guessed, and when it is strong', async () => {
  history.replaceState(null, '', '/set-up#t0k3n');
  serve(needed);
  const { user } = await show(<SetUpPage next="/next" />);
  const password = await screen.findByLabelText('Password');
  await user.type(screen.getByLabelText('User name'), 'ada.lovelace');
  await user.type(password, 'Lovelace.20');
  screen.getByText('1 more character.');
  await user.type(password, '26');
  await screen.findByText(/^Easily guessed/);
  await user.type(password, ' glacier saxophone');
  await screen.findByText('Strong.');
});

test('A link that is no longer valid is explained; with the newest one in the same tab, what was typed goes through', async () => {
  history.replaceState(null, '', '/set-up#old');
  const manager = serve(needed, on(setUpEndpoints.create, refuse(403, 'set_up_link_invalid')));
  const { user, queries } = await show(<SetUpPage next="/next" />);
  await fillIn(user, 'ada', 'correct horse battery');
  expect((await screen.findByRole('alert')).textContent).toContain('This set-up link is not valid.');

  manager.answer(created, ...signedIn);
  location.hash = '#new';
  await waitFor(() => expect(location.hash).toBe(''));
  await user.click(screen.getByRole('button', { name: 'Create administrator' }));
  await waitFor(() => expect(queries.getQueryData(sessionQuery.queryKey)).toBeTruthy());
  expect(manager.bodiesTo(setUpEndpoints.create)).toEqual([
    expect.objectContaining({ token: 'old' }),
    expect.objectContaining({ token: 'new' }),
  ]);
});

test('A manager that has an administrator sends to sign-in', async () => {
  const startOver = vi.spyOn(page, 'startOver').mockImplementation(() => {});
  serve(on(setUpEndpoints.status, { needed: false }));
  const { user } = await show(<SetUpPage next="/next" />);
  await screen.findByRole('heading', { name: 'Set-up is complete' });
  await user.click(screen.getByRole('button', { name: 'Go to sign-in' }));
  expect(startOver).toHaveBeenCalled();
});

test('Whoever comes second is sent to sign-in', async () => {
  history.replaceState(null, '', '/set-up#t0k3n');
  serve(needed, on(setUpEndpoints.create, refuse(409, 'set_up_done')));
  const { user } = await show(<SetUpPage next="/next" />);
  await fillIn(user, 'ada', 'correct horse battery');
  await screen.findByRole('heading', { name: 'Set-up is complete' });
});

test('A manager that stops in between loses nothing that was typed', async () => {
  history.replaceState(null, '', '/set-up#t0k3n');
  serve(needed, on(setUpEndpoints.create, unreachable));
  const { user } = await show(<SetUpPage next="/next" />);
  await fillIn(user, 'ada', 'correct horse battery');
  expect((await screen.findByRole('alert')).textContent).toContain('The manager does not answer.');
  expect(screen.getByLabelText<HTMLInputElement>('Password').value).toBe('correct horse battery');
});
