import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { type ApiError, call, connection } from '#console/lib/api.ts';
import { page } from '#console/lib/page.ts';
import { anApiKey, aSession } from '#console/testing/samples.ts';
import { on, refuse, serve } from '#console/testing/serve.ts';
import { show } from '#console/testing/show.tsx';
import { apiKeyEndpoints } from '#contract/apiKeys.ts';
import { sessionEndpoints } from '#contract/sessions.ts';
import { useSessionRenewal } from './useSessionRenewal.ts';

const { administrator: _administrator, role: _role, ...begun } = aSession({ RID: 'renewed' });
const ended = refuse(401, 'session_ended');

/** A manager where the session has ended, until somebody signs in again. */
function manager({ as = 1 } = {}) {
  return serve(
    on(sessionEndpoints.current, ({ headers }) =>
      headers.get('rID') === 'renewed' ? aSession({ RID: 'renewed' }) : ended,
    ),
    on(sessionEndpoints.create, { ...begun, administratorID: as }),
    on(apiKeyEndpoints.list, ({ headers }) => (headers.get('rID') === 'renewed' ? { apiKeys: [anApiKey()] } : ended)),
  );
}

function Page() {
  useSessionRenewal();
  return <input aria-label="Draft" defaultValue="typed" />;
}

beforeEach(() => {
  connection.requestID = 'old';
});

test('Calls that find the session ended share one dialog, and are repeated once it is signed in to', async () => {
  const { calls } = manager();
  const { user } = await show(<Page />, { session: aSession() });
  const answers = Promise.all([call(apiKeyEndpoints.list, {}), call(apiKeyEndpoints.list, {})]);

  const dialog = await screen.findByRole('dialog', { name: 'Your session has ended' });
  expect(dialog.textContent).toContain('Sign in again to continue as MasterAdmin.');
  expect(screen.getByLabelText<HTMLInputElement>('User name').value).toBe('MasterAdmin');
  await user.keyboard('{Escape}');
  await user.type(screen.getByLabelText('Password'), 'correct horse{Enter}');

  expect(await answers).toEqual([{ apiKeys: [anApiKey()] }, { apiKeys: [anApiKey()] }]);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(calls.filter(({ endpoint }) => endpoint === sessionEndpoints.create)).toHaveLength(1);
  expect(screen.getByLabelText<HTMLInputElement>('Draft').value).toBe('typed');
});

test('Somebody who has signed in again elsewhere is not asked', async () => {
  const served = manager();
  served.answer(on(sessionEndpoints.current, aSession({ RID: 'renewed' })));
  await show(<Page />, { session: aSession() });
  expect(await call(apiKeyEndpoints.list, {})).toEqual({ apiKeys: [anApiKey()] });
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('A call that was under way while the session was renewed is repeated without another question', async () => {
  const served = manager();
  await show(<Page />, { session: aSession() });
  served.answer(
    on(apiKeyEndpoints.list, () => {
      served.answer(on(apiKeyEndpoints.list, { apiKeys: [] }));
      connection.requestID = 'renewed';
      return ended;
    }),
  );
  expect(await call(apiKeyEndpoints.list, {})).toEqual({ apiKeys: [] });
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('Somebody else who signs in gets a page of their own', async () => {
  const reload = vi.spyOn(page, 'reload').mockImplementation(() => {});
  manager({ as: 2 });
  const { user } = await show(<Page />, { session: aSession() });
  const refused = call(apiKeyEndpoints.list, {}).catch((error: ApiError) => error.status);
  await user.type(await screen.findByLabelText('Password'), 'correct horse{Enter}');
  expect(await refused).toBe(401);
  expect(reload).toHaveBeenCalledOnce();
});

test('Signing out instead begins anew', async () => {
  const startOver = vi.spyOn(page, 'startOver').mockImplementation(() => {});
  manager();
  const { user } = await show(<Page />, { session: aSession() });
  void call(apiKeyEndpoints.list, {});
  await user.click(await screen.findByRole('button', { name: 'Sign out instead' }));
  expect(startOver).toHaveBeenCalledOnce();
});
