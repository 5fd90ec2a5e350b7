import { useQuery } from '@tanstack/react-query';
import { act, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { roleQueries } from '#console/lib/roles.ts';
import { noteOutcome } from '#console/lib/trouble.ts';
import { aRole, aSession } from '#console/testing/samples.ts';
import { on, refuse, serve } from '#console/testing/serve.ts';
import { show } from '#console/testing/show.tsx';
import { theseManagers } from '#console/testing/theseManagers.ts';
import { roleEndpoints } from '#contract/roles.ts';
import { sessionEndpoints } from '#contract/sessions.ts';
import { Trouble } from './Trouble.tsx';

beforeEach(() => noteOutcome());

afterEach(() => {
  vi.useRealTimers();
});

/** A page that shows something of the manager, and keeps what is typed. */
function Page() {
  const { data } = useQuery(roleQueries.list());
  return (
    <>
      <Trouble />
      <main tabIndex={-1}>
        <input aria-label="Note" />
        <p>{data ? `${data.length} roles` : 'no roles'}</p>
      </main>
    </>
  );
}

const away = [
  on(roleEndpoints.list, refuse(502, 'manager_unreachable')),
  on(sessionEndpoints.current, refuse(502, 'manager_unreachable')),
];
const back = [on(roleEndpoints.list, { roles: [aRole()] }), on(sessionEndpoints.current, aSession())];
const atManager = () => theseManagers({ address: 'manager.example:4119' });
const notice = () => screen.getByRole('status').textContent ?? '';

test('a manager that does not answer is told above the page, which stays, and goes on once it does', async () => {
  atManager();
  const manager = serve(...away);
  const { user } = await show(<Page />);
  await user.type(screen.getByRole('textbox', { name: 'Note' }), 'half a sentence');
  const retry = await screen.findByRole('button', { name: 'Try again' });
  expect(notice()).toMatch(/^The manager does not answer\..*as soon as manager\.example:4119 answers\./);

  await user.click(retry);
  await screen.findByRole('button', { name: 'Try again' });
  manager.answer(...back);
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByText('1 roles');
  expect(notice()).toBe('manager.example:4119 answers again.');
  expect(document.activeElement).toBe(screen.getByRole('main'));
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Note' }).value).toBe('half a sentence');
});

test('nobody has to do anything for it to go on', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const manager = serve(...away);
  await show(<Page />);
  await screen.findByRole('button', { name: 'Try again' });
  manager.answer(...back);
  await act(() => vi.advanceTimersByTimeAsync(30_000));
  await screen.findByText('1 roles');
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
});

test('a browser that is online again asks at once', async () => {
  const manager = serve(...away);
  await show(<Page />);
  await screen.findByRole('button', { name: 'Try again' });
  manager.answer(...back);
  act(() => void dispatchEvent(new Event('online')));
  await screen.findByText('1 roles');
});

test('the button says that it tries when somebody has asked for that, not when it does so by itself', async () => {
  const manager = serve(...away);
  const { user } = await show(<Page />);
  const retry = await screen.findByRole('button', { name: 'Try again' });
  const refusal = refuse(502, 'manager_unreachable');
  const answer = Promise.withResolvers<typeof refusal>();
  manager.answer(on(sessionEndpoints.current, () => answer.promise));
  await act(async () => void dispatchEvent(new Event('online')));
  expect(manager.calls.at(-1)?.endpoint).toBe(sessionEndpoints.current);
  expect(retry.textContent).toBe('Try again');
  await user.click(retry);
  expect(retry.textContent).toBe('Trying…');
  answer.resolve(refusal);
  await screen.findByRole('button', { name: 'Try again' });
});

test('a certificate that is not the one expected is told with both', async () => {
  serve(on(roleEndpoints.list, refuse(502, 'manager_certificate')));
  await show(<Page />);
  await waitFor(() => expect(notice()).toContain('Refused: manager_certificate.'));
  expect(notice()).toMatch(/^The manager's certificate is not the one that Keyroom trusts\./);
});

test('a call that is refused for a reason of its own is no trouble', async () => {
  serve(on(roleEndpoints.list, refuse(403, 'forbidden')));
  await show(<Page />);
  await screen.findByText('no roles');
  expect(notice()).toBe('');
});
