import { screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { anApiKey } from '#console/testing/samples.ts';
import { on } from '#console/testing/serve.ts';
import { apiKeyEndpoints } from '#contract/apiKeys.ts';
import { button, fourKeys, manage, names, open, row, selectedNames } from './ApiKeysPage.testing.tsx';
import { apiKeyQueries } from './queries.ts';

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
    expect(button('Delete…').getAttribute('aria-disabled')).toBeNull();
  });

  test('what works on several keys takes the place of what works on one', async () => {
    manage();
    const { user } = await open();
    await user.click(await row('ci-deploy'));
    expect(screen.queryByRole('button', { name: 'Set role…' })).toBeNull();
    button('New secret key…');
    await user.click(screen.getByRole('checkbox', { name: 'Select all rows' }));
    expect(screen.queryByRole('button', { name: 'Properties…' })).toBeNull();
    for (const name of ['Duplicate…', 'Set role…', 'Set expiry…', 'Lock out', 'Delete…']) {
      expect(button(name).getAttribute('aria-disabled')).toBeNull();
    }
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
