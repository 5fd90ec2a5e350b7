import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { anApiKey, aRoleWith, aSession } from '#console/testing/samples.ts';
import { on, refuse, type ServedManager, serve, tagged, unreachable } from '#console/testing/serve.ts';
import { apiKeyEndpoints } from '#contract/apiKeys.ts';
import { button, field, key, open, roles, secretKey } from './ApiKeyDialog.testing.tsx';
import { endOfDay, presetDay } from './expiry.ts';

/** The tag that the last change was based on. */
function lastTagSent({ calls }: ServedManager) {
  const change = calls.findLast(({ endpoint }) => endpoint === apiKeyEndpoints.modify);
  return change?.headers.get('If-Match');
}

describe('a new key', () => {
  test('is created with what was entered, by Enter, and handed over with its secret', async () => {
    const created = { ...key, ID: 61, keyName: 'nightly', secretKey };
    const manager = serve(roles, on(apiKeyEndpoints.create, created));
    const { user, onClose } = await open({ kind: 'new' });
    expect(document.activeElement).toBe(field('Name'));

    await user.click(screen.getByRole('combobox', { name: 'Role' }));
    await user.click(await screen.findByRole('option', { name: 'Auditor' }));
    screen.getByText('Can read part of the system and change nothing.');
    await user.click(button('In 30 days'));
    await user.type(field('Name'), ' nightly{Enter}');

    await waitFor(() => expect(onClose).toHaveBeenCalledExactlyOnceWith(created));
    const now = Temporal.Now.instant().epochMilliseconds;
    expect(manager.bodiesTo(apiKeyEndpoints.create)).toEqual([
      {
        keyName: 'nightly',
        description: '',
        roleID: 2,
        locale: 'en-US',
        timeZone: 'Europe/Berlin',
        active: true,
        expiryDate: endOfDay(presetDay(30, 'Europe/Berlin', now), 'Europe/Berlin'),
      },
    ]);
  });

  test('without a name and a role is not sent: both are marked, the first has the focus', async () => {
    const manager = serve(roles);
    const { user } = await open({ kind: 'new' });
    await user.click(button('OK'));
    await waitFor(() => expect(field('Name').getAttribute('aria-invalid')).toBe('true'));
    expect(document.activeElement).toBe(field('Name'));
    screen.getByText('Fill in this field.');
    screen.getByText(/^Choose a role\./);
    expect(manager.bodiesTo(apiKeyEndpoints.create)).toEqual([]);
  });

  test('keeps everything typed when the manager does not answer, and can be tried again', async () => {
    const manager = serve(roles, on(apiKeyEndpoints.create, unreachable));
    const { user, onClose } = await open({ kind: 'new' });
    await user.click(screen.getByRole('combobox', { name: 'Role' }));
    await user.click(await screen.findByRole('option', { name: 'Auditor' }));
    await user.type(field('Name'), 'nightly{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('The manager does not answer.');
    expect(field('Name')).toHaveProperty('value', 'nightly');
    expect(onClose).not.toHaveBeenCalled();

    manager.answer(on(apiKeyEndpoints.create, { ...key, secretKey }));
    await user.click(button('OK'));
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  });

  test('has its refused field marked as the manager says', async () => {
    const wrong = { path: 'roleID', code: 'unknown_role', message: 'No.' } as const;
    serve(roles, on(apiKeyEndpoints.create, refuse(400, 'invalid', [wrong])));
    const { user } = await open({ kind: 'new' });
    const role = screen.getByRole('combobox', { name: 'Role' });
    await user.click(role);
    await user.click(await screen.findByRole('option', { name: 'Auditor' }));
    await user.type(field('Name'), 'nightly{Enter}');
    await screen.findByText('This role no longer exists. Choose another one.');
    expect(role.getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(role);
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('an edit', () => {
  test('sends only what changed, based on the version that was read', async () => {
    const manager = serve(
      roles,
      on(apiKeyEndpoints.describe, tagged('"1"', key)),
      on(apiKeyEndpoints.modify, { ...key, description: 'Nights', active: false }),
    );
    const { user, onClose } = await open({ kind: 'edit', id: 8 });
    screen.getByText(/^API Key Properties · ID 8 · created/);
    await user.clear(field('Description'));
    await user.type(field('Description'), 'Nights');
    await user.click(screen.getByRole('checkbox', { name: 'Locked Out (Denied permission to authenticate)' }));
    await user.click(button('OK'));
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    expect(manager.bodiesTo(apiKeyEndpoints.modify)).toEqual([{ description: 'Nights', active: false }]);
    expect(manager.calls.find(({ endpoint }) => endpoint === apiKeyEndpoints.modify)?.headers.get('If-Match')).toBe(
      '"1"',
    );
  });

  test('that changes nothing closes without a call', async () => {
    const manager = serve(roles, on(apiKeyEndpoints.describe, tagged('"1"', key)));
    const { user, onClose } = await open({ kind: 'edit', id: 8 });
    await user.click(button('OK'));
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    expect(manager.bodiesTo(apiKeyEndpoints.modify)).toEqual([]);
  });

  test('that is applied stays open, says so, and goes on from the new version', async () => {
    const manager = serve(
      roles,
      on(apiKeyEndpoints.describe, tagged('"1"', key)),
      on(apiKeyEndpoints.modify, tagged('"2"', { ...key, keyName: 'ci-2' })),
    );
    const { user, onClose } = await open({ kind: 'edit', id: 8 });
    expect(button('Apply').getAttribute('aria-disabled')).toBe('true');
    await user.clear(field('Name'));
    await user.type(field('Name'), 'ci-2');
    await user.click(button('Apply'));
    await screen.findByText('Saved');
    screen.getByRole('dialog', { name: 'ci-2' });
    expect(onClose).not.toHaveBeenCalled();

    await user.type(field('Description'), '!');
    await user.click(button('Apply'));
    await waitFor(() => expect(manager.bodiesTo(apiKeyEndpoints.modify)).toHaveLength(2));
    expect(lastTagSent(manager)).toBe('"2"');
  });

  test('of a key that somebody else has edited shows both versions and loses neither', async () => {
    const theirs = { ...key, description: 'Theirs', roleID: 2 };
    const manager = serve(
      roles,
      on(apiKeyEndpoints.describe, tagged('"1"', key)),
      on(apiKeyEndpoints.modify, refuse(409, 'edit_conflict')),
    );
    const { user, onClose } = await open({ kind: 'edit', id: 8 });
    await user.clear(field('Name'));
    await user.type(field('Name'), 'mine');
    await user.clear(field('Description'));
    await user.type(field('Description'), 'Mine');
    manager.answer(on(apiKeyEndpoints.describe, tagged('"2"', theirs)));
    await user.click(button('OK'));

    const row = within(await screen.findByRole('row', { name: /Description/ }));
    expect(row.getByRole('radio', { name: 'Mine' })).toHaveProperty('checked', true);
    expect(row.getByRole('radio', { name: 'Theirs' })).toHaveProperty('checked', false);
    expect(field('Name')).toHaveProperty('value', 'mine');
    expect(screen.getByRole('combobox', { name: 'Role' }).textContent).toBe('Auditor');

    await user.click(row.getByRole('radio', { name: 'Theirs' }));
    expect(field('Description')).toHaveProperty('value', 'Theirs');
    manager.answer(on(apiKeyEndpoints.modify, { ...theirs, keyName: 'mine' }));
    await user.click(button('OK'));
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    expect(manager.bodiesTo(apiKeyEndpoints.modify).at(-1)).toEqual({ keyName: 'mine' });
    expect(lastTagSent(manager)).toBe('"2"');
  });

  test('at a manager that tags nothing finds an edit between, by reading the key again before it is changed', async () => {
    const theirs = { ...key, description: 'Theirs' };
    const manager = serve(roles, on(apiKeyEndpoints.describe, key), on(apiKeyEndpoints.modify, theirs));
    const { user, onClose } = await open({ kind: 'edit', id: 8 });
    manager.answer(on(apiKeyEndpoints.describe, theirs));
    await user.type(field('Name'), '-2{Enter}');

    const row = within(await screen.findByRole('row', { name: /Description/ }));
    expect(row.getByRole('radio', { name: 'Theirs' })).toHaveProperty('checked', true);
    expect(field('Name')).toHaveProperty('value', 'ci-deploy-2');
    expect(manager.bodiesTo(apiKeyEndpoints.modify)).toEqual([]);

    await user.click(button('OK'));
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    expect(manager.bodiesTo(apiKeyEndpoints.modify)).toEqual([{ keyName: 'ci-deploy-2' }]);
  });

  test('of a key that has been deleted meanwhile says so and keeps what was typed', async () => {
    const manager = serve(roles, on(apiKeyEndpoints.describe, tagged('"1"', key)));
    const { user } = await open({ kind: 'edit', id: 8 });
    manager.answer(on(apiKeyEndpoints.modify, refuse(404, 'not_found')));
    await user.type(field('Name'), '-2{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('no longer exists');
    expect(field('Name')).toHaveProperty('value', 'ci-deploy-2');
  });

  test('of the zone keeps the day and says that the moment has moved', async () => {
    const expiring = anApiKey({
      timeZone: 'UTC',
      expiryDate: Temporal.Instant.from('2037-03-01T23:59:59.999Z').epochMilliseconds,
    });
    const manager = serve(
      roles,
      on(apiKeyEndpoints.describe, tagged('"1"', expiring)),
      on(apiKeyEndpoints.modify, expiring),
    );
    const { user } = await open({ kind: 'edit', id: 8 });
    const zone = screen.getByRole('combobox', { name: 'Time Zone' });
    await user.click(zone);
    await user.keyboard('jst{Enter}');
    expect(zone).toHaveProperty('value', 'Asia/Tokyo');
    screen.getByText('1 Mar, 23:59 JST');
    screen.getByText(/The date stays the same/);
    await user.click(button('OK'));
    await waitFor(() =>
      expect(manager.bodiesTo(apiKeyEndpoints.modify)).toEqual([
        { timeZone: 'Asia/Tokyo', expiryDate: Temporal.Instant.from('2037-03-01T14:59:59.999Z').epochMilliseconds },
      ]),
    );
  });

  test('is not possible without the right: everything can be read, nothing saved', async () => {
    serve(roles, on(apiKeyEndpoints.describe, tagged('"1"', key)));
    const reader = aRoleWith('Reader', 'platformRights.apikeyRights.canViewApiKeys');
    const { user, onClose } = await open({ kind: 'edit', id: 8 }, aSession({ role: reader }));
    expect(field('Name')).toHaveProperty('readOnly', true);
    expect(screen.queryByRole('button', { name: 'OK' })).toBeNull();
    await user.click(button('Close'));
    expect(onClose).toHaveBeenCalledOnce();
  });
});

test('A key that no longer exists is said to be gone', async () => {
  serve(roles, on(apiKeyEndpoints.describe, refuse(404, 'not_found')));
  const { onClose, user } = await open({ kind: 'edit', id: 8 });
  screen.getByText('There is no such API key. Somebody may have deleted it.');
  await user.click(button('Close'));
  expect(onClose).toHaveBeenCalledExactlyOnceWith();
});

test('A key that could not be read can be asked for again', async () => {
  const manager = serve(roles, on(apiKeyEndpoints.describe, unreachable));
  const { user } = await open({ kind: 'edit', id: 8 });
  manager.answer(on(apiKeyEndpoints.describe, tagged('"1"', key)));
  await user.click(button('Try again'));
  await screen.findByRole('dialog', { name: 'ci-deploy' });
});

describe('leaving', () => {
  test('with nothing typed asks nothing', async () => {
    serve(roles);
    const { user, onClose } = await open({ kind: 'new' });
    await user.keyboard('{Escape}');
    await waitFor(() => expect(onClose).toHaveBeenCalledExactlyOnceWith());
  });

  test.each(['Escape', 'Cancel', 'Back'])('by %s asks before anything typed is lost', async (way) => {
    serve(roles);
    const { user, onClose, history } = await open({ kind: 'new' });
    const leave = () => {
      if (way === 'Back') return history.back();
      return way === 'Escape' ? user.keyboard('{Escape}') : user.click(button('Cancel'));
    };
    await user.type(field('Name'), 'nightly');
    await leave();
    await user.click(await screen.findByRole('button', { name: 'Keep editing' }));
    expect(field('Name')).toHaveProperty('value', 'nightly');
    expect(history.location.pathname).toBe('/here');
    expect(onClose).not.toHaveBeenCalled();

    await leave();
    await user.click(await screen.findByRole('button', { name: 'Discard changes' }));
    if (way === 'Back') await waitFor(() => expect(history.location.pathname).toBe('/before'));
    else await waitFor(() => expect(onClose).toHaveBeenCalledExactlyOnceWith());
  });
});
