import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { anApiKey, aRoleWith, aSession, sampleNow } from '#console/testing/samples.ts';
import { on, refuse, unreachable } from '#console/testing/serve.ts';
import { apiKeyEndpoints } from '#contract/apiKeys.ts';
import { roleEndpoints } from '#contract/roles.ts';
import { button, day, fourKeys, manage, names, open, row } from './ApiKeysPage.testing.tsx';
import { apiKeyQueries } from './queries.ts';

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
    const key = await row('ci-deploy');
    const moment = within(key).getByText('in 30 days').closest('time');
    expect(moment?.firstChild?.textContent).toBe('22 Dec 2026 in 30 days');
    await within(key).findByText('22 Dec 2026, 23:59 EST');
    within(key).getByText('23 Dec 2026, 05:59 CET');
    const times = 'Expires: 22 Dec 2026, 23:59 EST, 23 Dec 2026, 05:59 CET; Last sign-in: never';
    await waitFor(() => expect(key.getAttribute('aria-description')).toBe(times));
  });

  test('the end that comes first with its reason, and which keys are too old', async () => {
    manage([
      anApiKey({ ID: 1, keyName: 'limited', expiryDate: sampleNow + 90 * day, lifetimeEnd: sampleNow + 30 * day }),
      anApiKey({ ID: 2, keyName: 'outlived', lifetimeEnd: sampleNow - day }),
    ]);
    const { user } = await open();
    const limited = within(await row('limited'));
    limited.getByRole('img', { name: 'by the limit on the lifetime of API keys' });
    limited.getByTitle('by the limit on the lifetime of API keys');
    await user.click(button('1 too old'));
    await within(await row('outlived')).findByText('Too old');
    expect(screen.queryByRole('row', { name: /limited/ })).toBeNull();
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
    await user.click(await within(screen.getByRole('search')).findByRole('button', { name: 'State' }));
    await user.click(await screen.findByRole('menuitemcheckbox', { name: 'Locked out' }));
    await waitFor(() =>
      expect(screen.getByRole('menuitemcheckbox', { name: 'Locked out', checked: true })).toBeTruthy(),
    );
    await user.keyboard('{Escape}');
    await waitFor(() => expect(names()).toEqual(['old-integration']));
    await user.click(await screen.findByRole('button', { name: 'Clear the filter State' }));
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
