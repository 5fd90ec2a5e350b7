import { screen, waitFor, within } from '@testing-library/react';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { paths } from '#console/app/paths.ts';
import { eventTexts } from '#console/components/eventTexts.ts';
import { activateLocale, addTexts } from '#console/i18n/i18n.ts';
import { pageAt } from '#console/testing/pageAt.tsx';
import { aRoleWith, aSession, sampleNow } from '#console/testing/samples.ts';
import { on, refuse, type ServedManager, serve, unreachable } from '#console/testing/serve.ts';
import { show } from '#console/testing/show.tsx';
import { type SystemEvent, systemEventEndpoints } from '#contract/systemEvents.ts';
import { anEvent } from './events.testing.ts';
import { SystemEventsPage } from './SystemEventsPage.tsx';
import { systemEventsSearch } from './systemEventsSearch.ts';

const { search: searching, verify } = systemEventEndpoints;

beforeAll(async () => {
  await Promise.all([
    import('./EventDialog.tsx'),
    import('./CheckEventsDialog.tsx'),
    import('#console/components/CommandMenu.tsx'),
    import('#console/components/FilterMenu.tsx'),
  ]);
});

beforeEach(() => {
  vi.spyOn(window, 'scrollTo').mockReturnValue();
  vi.spyOn(Temporal.Now, 'instant').mockReturnValue(Temporal.Instant.fromEpochMilliseconds(sampleNow));
});

const events = [
  anEvent({
    ID: 30,
    event: 'sign_in_failed',
    level: 'warning',
    actor: { type: 'anonymous' },
    description: 'A sign-in failed.',
  }),
  anEvent({ ID: 29 }),
  anEvent({ ID: 28, event: 'something_new', description: 'Nobody knows.', actor: { type: 'system' } }),
];

function manage(answer: readonly SystemEvent[] = events): ServedManager {
  return serve(on(searching, () => ({ systemEvents: [...answer] })));
}

async function open({ search = '', session = aSession(), locale = 'en-US' as 'en-US' | 'ja-JP' } = {}) {
  await activateLocale(locale);
  await addTexts(eventTexts);
  const page = { path: paths.systemEvents, validateSearch: systemEventsSearch.parse, component: SystemEventsPage };
  const { element, router } = pageAt(page, search);
  const shown = await show(element, { session, locale });
  await screen.findByRole('heading', { level: 1, hidden: true });
  return { ...shown, router };
}

const row = (name: RegExp) => screen.findByRole('row', { name });

test('events are shown in words, and one that is not known by its name', async () => {
  manage();
  await open();
  expect(within(await row(/A sign-in failed/)).getByText('Sign-in failed')).toBeTruthy();
  expect(within(await row(/was locked out/)).getByText('API key locked out')).toBeTruthy();
  expect(within(await row(/Nobody knows/)).getByText('something_new')).toBeTruthy();
  expect(within(await row(/Nobody knows/)).getByText('Manager')).toBeTruthy();
  expect(screen.getByText('3 events')).toBeTruthy();
});

test('in Japanese, too', async () => {
  manage();
  await open({ locale: 'ja-JP' });
  expect(within(await row(/was locked out/)).getByText('APIキーをロックアウト')).toBeTruthy();
  expect(screen.getByRole('heading', { level: 1, name: 'システムイベント' })).toBeTruthy();
});

test('the manager is asked for what the address says', async () => {
  const manager = manage();
  await open({ search: '?range=24h&level=%5B%22warning%22%5D&q=ci&target=api_key&targetID=8&actor=system' });
  await row(/A sign-in failed/);
  expect(manager.bodiesTo(searching)).toEqual([
    {
      from: sampleNow - 24 * 3_600_000,
      text: 'ci',
      levels: ['warning'],
      actor: { type: 'system' },
      target: { type: 'api_key', ID: 8 },
      maxItems: 200,
    },
  ]);
  expect(screen.getByText('Target: ci-deploy')).toBeTruthy();
});

test('a filter is chosen by keyboard, stands in the address, and is taken away again', async () => {
  const manager = manage();
  const { user, router } = await open();
  await row(/A sign-in failed/);
  screen.getByRole('button', { name: 'Level' }).focus();
  await user.keyboard('{Enter}');
  await user.click(await screen.findByRole('menuitemcheckbox', { name: /Warning/ }));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(router.state.location.search).toEqual({ level: ['warning'] }));
  expect(manager.bodiesTo(searching).at(-1)).toMatchObject({ levels: ['warning'] });
  await user.click(await screen.findByRole('button', { name: 'Clear the filter Level' }));
  await waitFor(() => expect(router.state.location.search).toEqual({}));
});

test('older events are fetched until enough are there, also where a search has found nothing yet', async () => {
  const pages: Record<string, { systemEvents: SystemEvent[]; continueBefore?: number }> = {
    first: { systemEvents: [], continueBefore: 20 },
    20: { systemEvents: events, continueBefore: 10 },
    10: { systemEvents: [anEvent({ ID: 5, description: 'The oldest.' })] },
  };
  const before = (body: unknown) => String((body as { beforeID?: number }).beforeID ?? 'first');
  const manager = serve(on(searching, ({ body }) => pages[before(body)] ?? refuse(400, 'invalid')));
  await open();
  expect(await row(/The oldest/)).toBeTruthy();
  expect(manager.bodiesTo(searching).map(before)).toEqual(['first', '20', '10']);
  expect(screen.getByText('4 events')).toBeTruthy();
});

test('where older events cannot be read, those that are there stay, and a second try goes on', async () => {
  const manager = serve(
    on(searching, ({ body }) =>
      (body as { beforeID?: number }).beforeID === undefined
        ? { systemEvents: events, continueBefore: 28 }
        : unreachable,
    ),
  );
  const { user } = await open();
  expect(await screen.findByText(/Older events could not be loaded/)).toBeTruthy();
  expect(await row(/was locked out/)).toBeTruthy();
  manager.answer(
    on(searching, ({ body }) =>
      (body as { beforeID?: number }).beforeID === 28
        ? { systemEvents: [anEvent({ ID: 5, description: 'The oldest.' })] }
        : { systemEvents: events },
    ),
  );
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await row(/The oldest/)).toBeTruthy();
});

test('Refresh reads what is new, and nothing is blank meanwhile', async () => {
  const manager = manage();
  const { user } = await open();
  await row(/was locked out/);
  const answer = Promise.withResolvers<{ systemEvents: SystemEvent[] }>();
  manager.answer(on(searching, () => answer.promise));
  await user.click(screen.getByRole('button', { name: 'Refresh' }));
  expect(await row(/was locked out/)).toBeTruthy();
  answer.resolve({ systemEvents: [anEvent({ ID: 31, description: 'Just now.' }), ...events] });
  expect(await row(/Just now/)).toBeTruthy();
});

test('Enter opens the window of an event, which has everything, and gives the focus back', async () => {
  manage();
  const { user, router } = await open();
  const locked = await row(/was locked out/);
  locked.focus();
  await user.keyboard('{Enter}');
  const dialog = await screen.findByRole('dialog', { name: 'API key locked out' });
  expect(router.state.location.search).toEqual({ open: 29 });
  const changes = within(dialog).getByRole('table', { name: 'What changed' });
  expect(within(changes).getByRole('row', { name: /Active Yes No/ })).toBeTruthy();
  expect(within(dialog).getByText(`29:${'9f'.repeat(32)}`)).toBeTruthy();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('row', { name: /was locked out/ })));
});

test('an event that the list does not have is read from the manager', async () => {
  const manager = manage();
  manager.answer(
    on(searching, ({ body }) =>
      (body as { ID?: number }).ID === 7 ? { systemEvents: [anEvent({ ID: 7 })] } : { systemEvents: [] },
    ),
  );
  await open({ search: '?open=7' });
  expect(await screen.findByRole('dialog', { name: 'API key locked out' })).toBeTruthy();
});

test('one that is no longer there is said to be gone', async () => {
  manage([]);
  await open({ search: '?open=7' });
  expect(await screen.findByText(/There is no event with this ID/)).toBeTruthy();
});

test('the check says that all is intact, with the end of the chain to keep', async () => {
  const manager = manage();
  manager.answer(on(verify, { checked: 3, intact: true, head: { ID: 30, hash: 'ab'.repeat(32) } }));
  const { user } = await open();
  await user.click(await screen.findByRole('button', { name: 'Check events…' }));
  expect(await screen.findByText('All 3 events are intact: none was changed, removed or put in.')).toBeTruthy();
  expect(screen.getByDisplayValue(`30:${'ab'.repeat(32)}`)).toBe(
    screen.getByRole('textbox', { name: 'End of the chain' }),
  );
});

test('or where it breaks, and leads there', async () => {
  const manager = manage();
  manager.answer(
    on(verify, { checked: 0, intact: false, fault: { ID: 29, reason: 'This event is not as it was written.' } }),
  );
  const { user, router } = await open();
  await user.click(await screen.findByRole('button', { name: 'Check events…' }));
  expect(await screen.findByText('The chain breaks at event 29.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Show event' }));
  await waitFor(() => expect(router.state.location.search).toEqual({ open: 29 }));
});

test('nothing yet, nothing that matches, a failure and no right are told apart', async () => {
  const manager = manage([]);
  const { user, unmount } = await open();
  expect(await screen.findByText('No system events yet')).toBeTruthy();
  unmount();
  const filtered = await open({ search: '?q=x' });
  expect(await screen.findByText('No event matches')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Clear filters' }));
  expect(await screen.findByText('No system events yet')).toBeTruthy();
  filtered.unmount();
  manager.answer(on(searching, unreachable));
  const failed = await open();
  expect((await screen.findByRole('alert')).textContent).toContain('The system events could not be loaded');
  failed.unmount();
  const calls = manager.calls.length;
  await open({ session: aSession({ role: aRoleWith('Helper') }) });
  expect(screen.getByText('You may not view system events')).toBeTruthy();
  expect(manager.calls).toHaveLength(calls);
});

test('the export writes all that match, page by page', async () => {
  const manager = serve(
    on(searching, ({ body }) => {
      const { beforeID, maxItems } = body as { beforeID?: number; maxItems: number };
      if (maxItems === 200) return { systemEvents: events };
      return beforeID === undefined
        ? { systemEvents: events, continueBefore: 28 }
        : { systemEvents: [anEvent({ ID: 5, description: '=1+1' })] };
    }),
  );
  const createObjectURL = vi.fn((_: Blob) => 'blob:x');
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL, revokeObjectURL: () => {} }));
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
  const { user } = await open({ search: '?level=%5B%22warning%22%5D' });
  await user.click(await screen.findByRole('button', { name: 'Export CSV' }));
  expect((await screen.findAllByText('4 events were exported.'))[0]).toBeTruthy();
  expect(manager.bodiesTo(searching).slice(1)).toEqual([
    { levels: ['warning'], maxItems: 2000 },
    { levels: ['warning'], maxItems: 2000, beforeID: 28 },
  ]);
  const lines = (await createObjectURL.mock.calls[0]?.[0].text())?.split('\r\n') ?? [];
  expect(lines).toHaveLength(6);
  expect(lines[4]).toContain(",'=1+1,");
});
