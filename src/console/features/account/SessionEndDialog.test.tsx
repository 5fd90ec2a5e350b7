import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { activateLocale, addTexts } from '#console/i18n/i18n.ts';
import { page } from '#console/lib/page.ts';
import { aSession } from '#console/testing/samples.ts';
import { on, refuse, serve, unreachable } from '#console/testing/serve.ts';
import { show } from '#console/testing/show.tsx';
import type { SessionRest } from '#contract/sessionList.ts';
import { sessionEndpoints } from '#contract/sessions.ts';
import { accountTexts } from './accountTexts.ts';
import { SessionEndDialog } from './SessionEndDialog.tsx';

beforeEach(async () => {
  await activateLocale('en-US');
  await addTexts(accountTexts);
});

afterEach(() => {
  vi.useRealTimers();
});

async function open({ prolongable = true, rest = { now: 0, idleEnd: 120_000 } as SessionRest | 'ended' } = {}) {
  const onClose = vi.fn();
  const read = vi.fn(async () => rest);
  const shown = await show(<SessionEndDialog payload={{ left: 120_000, prolongable, read }} onClose={onClose} />);
  const dialog = await screen.findByRole('alertdialog');
  return { ...shown, dialog, onClose, read };
}

function lookAgain() {
  return act(async () => {
    document.dispatchEvent(new Event('visibilitychange'));
  });
}

test('Staying is one key away, and prolongs the session', async () => {
  const manager = serve(on(sessionEndpoints.current, aSession()));
  const { user, dialog, onClose } = await open();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Stay signed in' }));
  expect(document.getElementById(dialog.getAttribute('aria-describedby') ?? '')?.textContent).toMatch(
    /in 120 seconds\.$/,
  );
  await user.keyboard('{Enter}');
  await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  expect(manager.calls.map(({ endpoint }) => endpoint)).toEqual([sessionEndpoints.current]);
});

test('It counts down for the eye, says so once, and closes at the end', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const { dialog, onClose } = await open();
  screen.getByText('2:00');
  const described = () => document.getElementById(dialog.getAttribute('aria-describedby') ?? '')?.textContent;
  const said = described();
  await act(() => vi.advanceTimersByTimeAsync(60_000));
  screen.getByText(/^1:00|0:59$/);
  expect(described()).toBe(said);
  await act(() => vi.advanceTimersByTimeAsync(60_000));
  expect(onClose).toHaveBeenCalled();
});

test('A session that was prolonged on another page, or has ended there, needs no answer here', async () => {
  const prolonged = await open({ rest: { now: 0, idleEnd: 1_800_000 } });
  await lookAgain();
  expect(prolonged.onClose).toHaveBeenCalledOnce();
  prolonged.unmount();
  const over = await open({ rest: 'ended' });
  await lookAgain();
  expect(over.onClose).toHaveBeenCalledOnce();
  over.unmount();
  const same = await open();
  await lookAgain();
  expect(same.onClose).not.toHaveBeenCalled();
});

test('What cannot be prolonged says so, and that nothing is lost', async () => {
  serve();
  const { user, onClose } = await open({ prolongable: false });
  screen.getByText(/cannot be prolonged/);
  screen.getByText(/Nothing on the page is lost/);
  expect(screen.queryByRole('button', { name: 'Stay signed in' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Go on' }));
  expect(onClose).toHaveBeenCalledOnce();
});

test('A manager that is away is named, and staying can be tried again', async () => {
  const manager = serve(on(sessionEndpoints.current, unreachable));
  const { user, onClose } = await open();
  await user.keyboard('{Enter}');
  expect((await screen.findByRole('alert')).textContent).toContain('The session could not be prolonged.');
  expect(onClose).not.toHaveBeenCalled();
  manager.answer(on(sessionEndpoints.current, refuse(401, 'session_ended')));
  await user.click(screen.getByRole('button', { name: 'Stay signed in' }));
  await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce());
});

test('Signing out is the other way', async () => {
  const startOver = vi.spyOn(page, 'startOver').mockImplementation(() => {});
  serve(on(sessionEndpoints.remove, undefined));
  const { user } = await open();
  await user.click(screen.getByRole('button', { name: 'Sign out' }));
  await vi.waitFor(() => expect(startOver).toHaveBeenCalledOnce());
});
