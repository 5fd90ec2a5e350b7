import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { activateLocale, addTexts } from '#console/i18n/i18n.ts';
import { aSession } from '#console/testing/samples.ts';
import { on, refuse, serve, unreachable } from '#console/testing/serve.ts';
import { show } from '#console/testing/show.tsx';
import { type ListedSession, sessionListEndpoints } from '#contract/sessionList.ts';
import { accountTexts } from './accountTexts.ts';
import { SessionsDialog } from './SessionsDialog.tsx';

const chrome = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36';
const now = Temporal.Now.instant().epochMilliseconds;
const here: ListedSession = {
  handle: 'here',
  created: now - 3_600_000,
  lastActivity: now,
  current: true,
  origin: '192.0.2.1',
  client: chrome,
};
const script: ListedSession = {
  handle: 'a/b',
  created: now - 7_200_000,
  lastActivity: now - 630_000,
  current: false,
  client: 'curl/8.15.0',
};
const silent: ListedSession = { handle: 'silent', created: now, lastActivity: now, current: false };

beforeEach(async () => {
  await activateLocale('en-US');
  await addTexts(accountTexts);
});

/** A manager with these sessions, of which some can be ended. */
function manager(...sessions: ListedSession[]) {
  let live = sessions;
  return serve(
    on(sessionListEndpoints.list, () => ({ sessions: live })),
    on(sessionListEndpoints.end, ({ params }) => {
      live = live.filter(({ handle }) => handle !== decodeURIComponent(String(params.handle)));
    }),
    on(sessionListEndpoints.endOthers, () => {
      live = live.filter(({ current }) => current);
    }),
  );
}

async function open() {
  const onClose = vi.fn();
  const shown = await show(<SessionsDialog payload={undefined} onClose={onClose} />, { session: aSession() });
  return { ...shown, onClose };
}

const items = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent);

test('Each session says by what and from where it was opened, and this one is marked', async () => {
  manager(here, script, silent);
  await open();
  await screen.findByText('You are signed in 3 times.');
  const [first, second, third] = items();
  expect(first).toMatch(/^Chrome on LinuxThis session192.0.2.1opened .*active just now$/);
  expect(second).toMatch(/^curl.*active 10 minutes ago/);
  expect(third).toMatch(/^Unknown program/);
  expect(within(screen.getAllByRole('listitem')[0] as HTMLElement).queryByRole('button')).toBeNull();
});

test('One is ended after a question in place, and is gone once the manager says so', async () => {
  const { calls } = manager(here, script);
  const { user } = await open();
  await user.click(await screen.findByRole('button', { name: /^End curl, opened/ }));
  const question = screen.getByRole('group', { name: /^End curl/ });
  await waitFor(() => expect(document.activeElement).toBe(within(question).getByRole('button', { name: 'Cancel' })));
  await user.keyboard('{Escape}');
  const button = screen.getByRole('button', { name: /^End curl/ });
  await waitFor(() => expect(document.activeElement).toBe(button));
  await user.click(button);
  await user.click(within(screen.getByRole('group', { name: /^End curl/ })).getByRole('button', { name: 'End' }));
  await screen.findByText('You are signed in here only.');
  expect(items()).toHaveLength(1);
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Session ended'));
  expect(calls.find(({ endpoint }) => endpoint === sessionListEndpoints.end)?.params).toEqual({ handle: 'a%2Fb' });
});

test('All others end at once', async () => {
  manager(here, script, silent);
  const { user } = await open();
  await user.click(await screen.findByRole('button', { name: 'End all others' }));
  screen.getByText('End 2 other sessions?');
  await user.click(
    within(screen.getByRole('group', { name: 'End all others' })).getByRole('button', { name: 'End all others' }),
  );
  await screen.findByText('You are signed in here only.');
  expect(screen.queryByRole('button', { name: 'End all others' })).toBeNull();
});

test('One that has ended by itself meanwhile counts as ended', async () => {
  const served = manager(here, script);
  served.answer(on(sessionListEndpoints.end, refuse(404, 'not_found')));
  const { user } = await open();
  await user.click(await screen.findByRole('button', { name: /^End curl/ }));
  await user.click(screen.getByRole('button', { name: 'End' }));
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Session ended'));
  expect(screen.queryByRole('alert')).toBeNull();
});

test('What could not be ended is still listed, with the reason', async () => {
  const served = manager(here, script);
  served.answer(on(sessionListEndpoints.end, unreachable));
  const { user } = await open();
  await user.click(await screen.findByRole('button', { name: /^End curl/ }));
  await user.click(screen.getByRole('button', { name: 'End' }));
  expect((await screen.findByRole('alert')).textContent).toContain('The manager does not answer.');
  expect(items()).toHaveLength(2);
});

test('A list that cannot be read can be asked for again', async () => {
  const served = serve(on(sessionListEndpoints.list, unreachable));
  const { user } = await open();
  await screen.findByRole('alert');
  served.answer(on(sessionListEndpoints.list, { sessions: [here] }));
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByText('You are signed in here only.');
});

test('A manager that does not know the list is said to be one', async () => {
  serve();
  await open();
  await screen.findByText('This manager does not tell where you are signed in.');
});
