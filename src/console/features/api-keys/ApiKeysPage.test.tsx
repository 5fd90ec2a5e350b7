import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { screen, waitFor, within } from '@testing-library/react';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { paths } from '#console/app/paths.ts';
import { anApiKey, aRole, aRoleWith, aSession, sampleNow } from '#console/testing/samples.ts';
import { on, refuse, type ServedManager, serve, unreachable } from '#console/testing/serve.ts';
import { show } from '#console/testing/show.tsx';
import { type ApiKey, apiKeyEndpoints } from '#contract/apiKeys.ts';
import { roleEndpoints } from '#contract/roles.ts';
import { ApiKeysPage } from './ApiKeysPage.tsx';
import { apiKeysSearch } from './apiKeysSearch.ts';
import { apiKeyQueries } from './queries.ts';

const day = 86_400_000;

const fourKeys = [
  anApiKey({ ID: 8, keyName: 'ci-deploy', description: 'Pipeline', lastSignIn: sampleNow - 240_000 }),
  anApiKey({ ID: 31, keyName: 'ansible-prod', description: '', expiryDate: sampleNow + 9 * day, roleID: 2 }),
  anApiKey({ ID: 5, keyName: 'old-integration', description: '', active: false }),
  anApiKey({ ID: 3, keyName: 'jupiter', description: '' }),
];

/** What the page loads on demand, loaded before: compiling it is not what is tested. */
beforeAll(async () => {
  await Promise.all([
    import('./ApiKeyDialog.tsx'),
    import('./ApiKeyMenu.tsx'),
    import('./SecretDialog.tsx'),
    import('./StateMenu.tsx'),
    import('#console/components/ConfirmDialog.tsx'),
  ]);
}, 60_000);

/** The moment all samples are built around, read in one zone. */
beforeEach(() => {
  vi.spyOn(window, 'scrollTo').mockReturnValue();
  vi.spyOn(Temporal.Now, 'instant').mockReturnValue(Temporal.Instant.fromEpochMilliseconds(sampleNow));
  vi.spyOn(Temporal.Now, 'timeZoneId').mockReturnValue('Europe/Berlin');
});

function manage(keys: readonly ApiKey[] = fourKeys): ServedManager {
  return serve(
    on(apiKeyEndpoints.list, () => ({ apiKeys: [...keys] })),
    on(roleEndpoints.list, { roles: [aRole(), aRole({ ID: 2, name: 'Auditor' })] }),
  );
}

async function open({ search = '', session = aSession() } = {}) {
  const rootRoute = createRootRoute();
  const route = createRoute({
    getParentRoute: () => rootRoute,
    path: paths.apiKeys,
    validateSearch: apiKeysSearch,
    component: ApiKeysPage,
  });
  const history = createMemoryHistory({ initialEntries: [paths.apiKeys + search] });
  const router = createRouter({ routeTree: rootRoute.addChildren([route]), history });
  const shown = await show(<RouterProvider router={router as never} />, { session });
  await screen.findByRole('heading', { level: 1, name: 'API Keys' });
  return { ...shown, router };
}

const row = (name: RegExp | string) => screen.findByRole('row', { name: new RegExp(name) });
const button = (name: RegExp | string) => screen.getByRole('button', { name });

/** The names in the order of the rows. */
function names(): string[] {
  const boxes = screen.getAllByRole('checkbox', { name: /^Select (?!all)/ });
  return boxes.map((box) => box.getAttribute('aria-label')?.replace('Select ', '') ?? '');
}

function selectedNames(): string[] {
  const rows = screen.getAllByRole('row', { selected: true, hidden: true });
  return rows.map(
    (each) =>
      within(each).getByRole('checkbox', { hidden: true }).getAttribute('aria-label')?.replace('Select ', '') ?? '',
  );
}

describe('What the page shows', () => {
  test('every key by name, with its role, state, expiry and last sign-in', async () => {
    manage();
    await open();
    expect((await row('ci-deploy')).textContent).toMatch(/ci-deployPipeline8Full Access.*Active.*Never.*4 minutes ago/);
    expect((await row('ansible-prod')).textContent).toMatch(/Auditor.*Expires soon.*1 Dec 2026 in 9 days.*never/);
    expect((await row('old-integration')).textContent).toMatch(/Locked out/);
    expect(names()).toEqual(['ansible-prod', 'ci-deploy', 'jupiter', 'old-integration']);
    expect(screen.getByRole('grid', { name: 'API Keys' }).getAttribute('aria-rowcount')).toBe('5');
  });

  test('the day a key expires on in its own zone, and the moment on the clock of who reads', async () => {
    const expiryDate = Temporal.ZonedDateTime.from('2026-12-22T23:59:59.999[America/New_York]').epochMilliseconds;
    manage([anApiKey({ timeZone: 'US/Eastern', expiryDate })]);
    await open();
    const expiry = within(await row('ci-deploy')).getByText(/22 Dec 2026/);
    expect(expiry.textContent).toBe('22 Dec 2026 in 30 days');
    expect(expiry.title).toBe('23 Dec 2026, 05:59 in your time zone');
  });

  test('a role by its ID where the person may not view roles', async () => {
    const manager = manage();
    await open({ session: aSession({ role: aRoleWith('Keys', 'platformRights.apikeyRights.canViewApiKeys') }) });
    expect((await row('ci-deploy')).textContent).toContain('Role 1');
    expect(manager.bodiesTo(roleEndpoints.list)).toHaveLength(0);
  });

  test('that there is none yet, what one is for, and how to make it', async () => {
    manage([]);
    const { user, router } = await open();
    await screen.findByRole('heading', { name: 'No API keys yet' });
    await user.click(button('New…'));
    await waitFor(() => expect(router.state.location.search).toEqual({ open: 'new' }));
  });

  test('that the keys could not be loaded, until a second try succeeds', async () => {
    const manager = manage();
    manager.answer(on(apiKeyEndpoints.list, unreachable));
    const { user } = await open();
    expect((await screen.findByRole('alert')).textContent).toContain('The manager does not answer.');
    manager.answer(on(apiKeyEndpoints.list, { apiKeys: fourKeys }));
    await user.click(button('Try again'));
    await row('ci-deploy');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('the old list with a warning when it could not be read anew', async () => {
    const manager = manage();
    const { queries } = await open();
    await row('ci-deploy');
    manager.answer(on(apiKeyEndpoints.list, refuse(500, 'internal')));
    await queries.invalidateQueries({ queryKey: apiKeyQueries.all });
    await screen.findByText(/may be out of date/);
    await row('ci-deploy');
  });

  test('no keys and no call to who may not view them', async () => {
    const manager = manage();
    await open({ session: aSession({ role: aRoleWith('Blind') }) });
    screen.getByRole('heading', { name: 'You may not view API keys' });
    expect(manager.calls).toHaveLength(0);
  });

  test('properties and no other command to who may only look', async () => {
    manage();
    const { user } = await open({
      session: aSession({ role: aRoleWith('Looker', 'platformRights.apikeyRights.canViewApiKeys') }),
    });
    await user.pointer({ keys: '[MouseRight]', target: await row('ci-deploy') });
    const items = await screen.findAllByRole('menuitem');
    expect(items.map(({ textContent }) => textContent)).toEqual(['Properties…']);
    for (const name of ['New…', 'New secret key…', 'Lock out', 'Delete…']) {
      expect(screen.queryByRole('button', { name })).toBeNull();
    }
  });
});

describe('Filtering and sorting', () => {
  test('typing narrows the list down, says by how much, and is kept in the address', async () => {
    manage();
    const { user, router } = await open();
    await row('ci-deploy');
    await user.keyboard('/');
    await user.keyboard('ansi');
    expect(await screen.findByText('1 of 4')).toBe(
      screen.getAllByRole('status').find((each) => each.textContent === '1 of 4'),
    );
    expect(names()).toEqual(['ansible-prod']);
    expect(router.state.location.search).toEqual({ q: 'ansi' });
    await user.keyboard('{Escape}');
    await waitFor(() => expect(names()).toHaveLength(4));
  });

  test('what matches nothing can be cleared', async () => {
    manage();
    const { user } = await open({ search: '?q=zzz' });
    await screen.findByRole('heading', { name: 'No key matches' });
    await user.click(button('Clear filters'));
    await row('ci-deploy');
    expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('');
  });

  test('states are chosen from a menu, and taken away at the chip', async () => {
    manage();
    const { user } = await open();
    await row('ci-deploy');
    await user.click(within(screen.getByRole('search')).getByRole('button', { name: 'State' }));
    await user.click(await screen.findByRole('menuitemcheckbox', { name: 'Locked out' }));
    await waitFor(() =>
      expect(screen.getByRole('menuitemcheckbox', { name: 'Locked out', checked: true })).toBeTruthy(),
    );
    await user.keyboard('{Escape}');
    await waitFor(() => expect(names()).toEqual(['old-integration']));
    await user.click(await screen.findByRole('button', { name: 'Show every state' }));
    await waitFor(() => expect(names()).toHaveLength(4));
  });

  test('a figure beside the title filters by what it counts, and lets go when pressed again', async () => {
    manage();
    const { user } = await open();
    await user.click(await screen.findByRole('button', { name: '3 never used', pressed: false }));
    await waitFor(() => expect(names()).toEqual(['ansible-prod', 'jupiter', 'old-integration']));
    await user.click(screen.getByRole('button', { name: '3 never used', pressed: true }));
    await waitFor(() => expect(names()).toHaveLength(4));
  });

  test('a heading sorts, and turns the order round', async () => {
    manage();
    const { user } = await open();
    await row('ci-deploy');
    const grid = within(screen.getByRole('grid'));
    await user.click(grid.getByRole('button', { name: 'ID' }));
    await waitFor(() => expect(names()).toEqual(['jupiter', 'old-integration', 'ci-deploy', 'ansible-prod']));
    expect(grid.getByRole('columnheader', { name: 'ID' }).getAttribute('aria-sort')).toBe('ascending');
    await user.click(grid.getByRole('button', { name: 'ID' }));
    await waitFor(() => expect(names()).toEqual(['ansible-prod', 'ci-deploy', 'old-integration', 'jupiter']));
  });
});

describe('Selecting', () => {
  test('by click, with Ctrl, with Shift, by the box, and all at once', async () => {
    manage();
    const { user } = await open();
    await user.click(await row('ansible-prod'));
    expect(selectedNames()).toEqual(['ansible-prod']);
    await user.keyboard('{Control>}');
    await user.click(await row('jupiter'));
    await user.keyboard('{/Control}');
    expect(selectedNames()).toEqual(['ansible-prod', 'jupiter']);
    await user.click(await row('ci-deploy'));
    await user.keyboard('{Shift>}');
    await user.click(await row('old-integration'));
    await user.keyboard('{/Shift}');
    expect(selectedNames()).toEqual(['ci-deploy', 'jupiter', 'old-integration']);
    await user.click(screen.getByRole('checkbox', { name: 'Select jupiter' }));
    expect(selectedNames()).toEqual(['ci-deploy', 'old-integration']);
    const all = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Select all rows' });
    expect(all.indeterminate).toBe(true);
    await user.click(all);
    expect(selectedNames()).toHaveLength(4);
    screen.getByText('4 selected');
  });

  test('by keyboard: arrows move, Shift extends, Space toggles, Ctrl+A takes all, Escape lets go', async () => {
    manage();
    const { user } = await open();
    (await row('ansible-prod')).focus();
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(await row('ci-deploy'));
    expect(screen.queryAllByRole('row', { selected: true })).toHaveLength(0);
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
    expect(selectedNames()).toEqual(['ci-deploy', 'jupiter']);
    await user.keyboard(' ');
    expect(selectedNames()).toEqual(['ci-deploy']);
    await user.keyboard('{Control>}a{/Control}');
    expect(selectedNames()).toHaveLength(4);
    await user.keyboard('{Escape}');
    expect(screen.queryAllByRole('row', { selected: true })).toHaveLength(0);
    await user.keyboard('{End}');
    expect(document.activeElement).toBe(await row('old-integration'));
  });

  test('Enter and double-click open the properties; Back closes them', async () => {
    manage();
    const { user, router } = await open();
    (await row('ci-deploy')).focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(router.state.location.search).toEqual({ open: 8 }));
    router.history.back();
    await waitFor(() => expect(router.state.location.search).toEqual({}));
    await user.dblClick(await row('jupiter'));
    await waitFor(() => expect(router.state.location.search).toEqual({ open: 3 }));
  });

  test('a command that the selection does not allow says why', async () => {
    manage();
    const { user } = await open();
    await row('ci-deploy');
    const properties = button('Properties…');
    expect(properties.getAttribute('aria-disabled')).toBe('true');
    expect(document.getElementById(properties.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      'Select one key.',
    );
    await user.click(screen.getByRole('checkbox', { name: 'Select all rows' }));
    expect(
      screen.getByText('Works on one key at a time.', {
        selector: `#${CSS.escape(button('Properties…').getAttribute('aria-describedby') ?? '')}`,
      }),
    ).toBeTruthy();
    expect(button('Delete…').getAttribute('aria-disabled')).toBeNull();
  });

  test('reading the list anew keeps selection and focus', async () => {
    const manager = manage();
    const { user, queries } = await open();
    await user.click(await row('jupiter'));
    const more = [...fourKeys, anApiKey({ ID: 99, keyName: 'aardvark' })];
    manager.answer(on(apiKeyEndpoints.list, { apiKeys: more }));
    await queries.invalidateQueries({ queryKey: apiKeyQueries.all });
    await row('aardvark');
    expect(selectedNames()).toEqual(['jupiter']);
    expect(document.activeElement).toBe(await row('jupiter'));
  });

  test('when somebody else deletes the focused key, the next row takes the focus', async () => {
    const manager = manage();
    const { user, queries } = await open();
    await user.click(await row('ci-deploy'));
    manager.answer(on(apiKeyEndpoints.list, { apiKeys: fourKeys.slice(1) }));
    await queries.invalidateQueries({ queryKey: apiKeyQueries.all });
    await waitFor(() => expect(names()).not.toContain('ci-deploy'));
    expect(document.activeElement).toBe(await row('jupiter'));
  });
});

describe('Commands', () => {
  test('a lock is claimed only when the manager has answered', async () => {
    let keys = fourKeys;
    const answer = Promise.withResolvers<void>();
    const manager = manage();
    manager.answer(
      on(apiKeyEndpoints.list, () => ({ apiKeys: keys })),
      on(apiKeyEndpoints.modify, async ({ params }) => {
        await answer.promise;
        keys = keys.map((key) => (key.ID === params.id ? { ...key, active: false } : key));
        return keys.find((key) => key.ID === params.id) as ApiKey;
      }),
    );
    const { user } = await open();
    await user.click(await row('ci-deploy'));
    await user.click(button('Lock out'));
    await waitFor(() => expect(manager.bodiesTo(apiKeyEndpoints.modify)).toEqual([{ active: false }]));
    expect((await row('ci-deploy')).textContent).toContain('Active');
    answer.resolve();
    await waitFor(async () => expect((await row('ci-deploy')).textContent).toContain('Locked out'));
    await screen.findByText('“ci-deploy” is locked out.');
    expect(document.activeElement).toBe(button('Unlock'));
  });

  test('of several keys those that fail are listed, and tried again alone', async () => {
    const manager = manage();
    manager.answer(
      on(apiKeyEndpoints.modify, ({ params }) =>
        params.id === 31
          ? refuse(403, 'forbidden')
          : anApiKey({ ...fourKeys.find(({ ID }) => ID === params.id), active: false }),
      ),
    );
    const { user } = await open();
    await user.click(await row('ansible-prod'));
    await user.keyboard('{Shift>}');
    await user.click(await row('ci-deploy'));
    await user.keyboard('{/Shift}');
    await user.click(button('Lock out'));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toMatch(/1 of 2 keys were not locked out.*ansible-prod: Your role does not allow this/);
    await user.click(within(alert).getByRole('button', { name: 'Try again' }));
    await waitFor(() => {
      const tried = manager.calls.filter(({ endpoint }) => endpoint === apiKeyEndpoints.modify);
      expect(tried.map(({ params }) => params.id)).toEqual([31, 8, 31]);
    });
  });

  test('deleting says what it does, asks, and hands the focus to the next row', async () => {
    let keys = fourKeys;
    const manager = manage();
    manager.answer(
      on(apiKeyEndpoints.list, () => ({ apiKeys: keys })),
      on(apiKeyEndpoints.remove, ({ params }) => {
        keys = keys.filter(({ ID }) => ID !== params.id);
        return undefined;
      }),
    );
    const { user } = await open();
    await user.click(await row('ci-deploy'));
    await user.keyboard('{Delete}');
    const question = await screen.findByRole('alertdialog', { name: 'Delete this API key?' });
    expect(question.textContent).toMatch(/ci-deploy.*last used: 4 minutes ago.*cannot be undone/);
    expect(document.activeElement).toBe(within(question).getByRole('button', { name: 'Cancel' }));
    await user.click(within(question).getByRole('button', { name: 'Cancel' }));
    expect(manager.bodiesTo(apiKeyEndpoints.remove)).toHaveLength(0);

    await user.click(button('Delete…'));
    await user.click(await screen.findByRole('button', { name: 'Delete API key' }));
    await waitFor(() => expect(names()).toEqual(['ansible-prod', 'jupiter', 'old-integration']));
    await waitFor(async () => expect(document.activeElement).toBe(await row('jupiter')));
    screen.getByText('0 selected');
  });

  test('the menu on a row has the same commands, for that row', async () => {
    manage();
    const { user, router } = await open();
    await user.click(await row('ci-deploy'));
    await user.pointer({ keys: '[MouseRight]', target: await row('jupiter') });
    const menu = await screen.findByRole('menu', { name: 'Commands for the selected keys' });
    expect(
      within(menu)
        .getAllByRole('menuitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['Properties…', 'New secret key…', 'Lock out', 'Unlock', 'Delete…']);
    expect(selectedNames()).toEqual(['jupiter']);
    await user.click(within(menu).getByRole('menuitem', { name: 'Properties…' }));
    await waitFor(() => expect(router.state.location.search).toEqual({ open: 3 }));
  });
});
