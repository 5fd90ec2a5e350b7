import { screen, waitFor, within } from '@testing-library/react';
import { beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { keyWindow } from '#console/testing/keySearch.ts';
import { anApiKey, aRoleWith, aSession, sampleNow } from '#console/testing/samples.ts';
import { on, refuse } from '#console/testing/serve.ts';
import { type ApiKey, type ApiKeyChange, apiKeyEndpoints, type NewApiKey } from '#contract/apiKeys.ts';
import { button, manage, names, open, row } from './ApiKeysPage.testing.tsx';
import { keptQuietPeriod } from './quietPeriod.ts';

const hour = 3_600_000;

beforeAll(async () => {
  await Promise.all([import('./RotationDialog.tsx'), import('./RotationBar.tsx'), import('./RotationTab.tsx')]);
});

beforeEach(() => keptQuietPeriod.write('day'));

/** A manager without any extension that keeps what it is told, with these keys. */
function keeping(...given: ApiKey[]) {
  let keys = given;
  const manager = manage(keys);
  const find = (id: unknown) => keys.find(({ ID }) => ID === id);
  const gone = refuse(404, 'not_found');
  manager.answer(
    on(apiKeyEndpoints.list, () => ({ apiKeys: keys })),
    on(apiKeyEndpoints.search, ({ body }) => {
      const { searchCriteria: [criterion] = [] } = body as { searchCriteria?: { stringValue?: string }[] };
      const sought = criterion?.stringValue?.replaceAll('%', '');
      if (sought === undefined) return { apiKeys: keyWindow(keys, body) };
      return { apiKeys: keys.filter(({ keyName, description }) => [keyName, description].join().includes(sought)) };
    }),
    on(apiKeyEndpoints.describe, ({ params }) => find(params.id) ?? gone),
    on(apiKeyEndpoints.create, ({ body }) => {
      const created = anApiKey({ ...(body as Partial<ApiKey>), ID: 61, created: sampleNow });
      keys = [...keys, created];
      return { ...created, secretKey: `61:${'A'.repeat(43)}=` };
    }),
    on(apiKeyEndpoints.modify, ({ params, body }) => {
      keys = keys.map((key) => (key.ID === params.id ? { ...key, ...(body as Partial<ApiKey>) } : key));
      return find(params.id) ?? gone;
    }),
    on(apiKeyEndpoints.remove, ({ params }) => {
      keys = keys.filter(({ ID }) => ID !== params.id);
      return undefined;
    }),
  );
  return manager;
}

const old = anApiKey({ lastSignIn: sampleNow - 2 * hour });
const next = anApiKey({ ID: 61, keyName: 'ci-deploy (2)', description: `${old.description} [replaces 8]` });
const inUse = { ...next, created: sampleNow - 60 * hour, lastSignIn: sampleNow };

/** The window of the rotation that the key with this ID is in. */
async function openRotation(id = 8) {
  const shown = await open({ search: `?open=rotate-${id}` });
  const dialog = await screen.findByRole('dialog', { name: /^(Rotation of|Finish)/ });
  return { ...shown, dialog };
}

const step = (dialog: HTMLElement) => within(dialog).getByRole('listitem', { current: 'step' });

test('an address that asks for keys being replaced shows those from the first row on', async () => {
  // There is never time for what can wait.
  vi.stubGlobal('requestIdleCallback', () => 0);
  vi.stubGlobal('cancelIdleCallback', () => {});
  onTestFinished(() => void vi.unstubAllGlobals());
  keeping(old, next, anApiKey({ ID: 70, keyName: 'ansible-prod' }));
  await open({ search: `?rotation=${encodeURIComponent('["old"]')}` });
  await row('ci-deploy');
  expect(names()).toEqual(['ci-deploy']);
  await screen.findByRole('region', { name: 'API Key Rotation' });
});

test('a key is rotated from the list: the new one has its settings and says which key it replaces', async () => {
  const manager = keeping(old);
  const { user } = await open();
  await user.click(await row('ci-deploy'));
  await user.click(button('Rotate…'));
  const dialog = await screen.findByRole('dialog', { name: 'Rotate ci-deploy' });
  within(dialog).getByText(/both work side by side/);
  await user.click(within(dialog).getByRole('button', { name: 'OK' }));
  await user.click(await screen.findByLabelText('I have stored the secret key'));
  await user.click(button('Close'));

  const [created] = manager.bodiesTo(apiKeyEndpoints.create) as NewApiKey[];
  const { description, roleID, timeZone, locale } = old;
  expect(created).toMatchObject({ roleID, timeZone, locale, active: true, keyName: 'ci-deploy (2)' });
  expect(created?.description).toBe(`${description} [replaces 8]`);
  await screen.findByText('Being replaced by ci-deploy (2)');
  await screen.findByText('Replaces ci-deploy');
});

describe('the window of a rotation', () => {
  test('waits for the new key, which nobody has used', async () => {
    keeping(old, next);
    const { dialog } = await openRotation();
    within(step(dialog)).getByText('Use it everywhere');
    within(dialog).getByText(/ci-deploy \(2\) has not signed in yet/);
    expect(within(dialog).queryByRole('button', { name: 'Delete…' })).toBeNull();
  });

  test('waits until the old key is quiet, for as long as the person thinks right', async () => {
    keeping(old, inUse);
    const { dialog, user } = await openRotation();
    within(step(dialog)).getByText(/^Quiet from 23 Nov 2026, 08:00 on/);
    await user.click(within(dialog).getByRole('radio', { name: '1 hour' }));
    within(step(dialog)).getByText('Lock the old key out');
    expect(keptQuietPeriod.read()).toBe('hour');
  });

  test('is the same for the new key of the two', async () => {
    keeping(old, inUse);
    const { dialog } = await openRotation(61);
    within(dialog).getByRole('region', { name: 'Old key' });
    within(step(dialog)).getByText('Wait until the old key is quiet');
  });

  test('locks the old key out after asking, lets it in again, deletes it, and gives the new one its name', async () => {
    const manager = keeping(old, inUse);
    const { dialog, user } = await openRotation();
    await user.click(within(dialog).getByRole('button', { name: 'Lock out' }));
    const question = await screen.findByRole('alertdialog', { name: 'Lock out this API key?' });
    await user.click(within(question).getByRole('button', { name: 'Lock out API key' }));
    await user.click(await within(dialog).findByRole('button', { name: 'Unlock' }));
    await user.click(await within(dialog).findByRole('button', { name: 'Lock out' }));
    await user.click(await screen.findByRole('button', { name: 'Lock out API key' }));
    expect(manager.bodiesTo(apiKeyEndpoints.modify).slice(0, 2)).toEqual([{ active: false }, { active: true }]);

    await user.click(await within(dialog).findByRole('button', { name: 'Delete…' }));
    await user.click(await screen.findByRole('button', { name: 'Delete API key' }));
    const finish = await screen.findByRole('dialog', { name: 'Finish the rotation to ci-deploy (2)' });
    const name = within(finish).getByRole('textbox', { name: 'Name' });
    expect(name).toHaveProperty('value', 'ci-deploy');
    await user.click(within(finish).getByRole('button', { name: 'OK' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const last = manager.bodiesTo(apiKeyEndpoints.modify).at(-1) as ApiKeyChange;
    expect(last).toEqual({ keyName: 'ci-deploy', description: old.description });
    await waitFor(() => expect(screen.queryByText(/Replaces|Being replaced/)).toBeNull());
  });

  test('says what went wrong, and can be asked again', async () => {
    const manager = keeping({ ...old, lastSignIn: sampleNow - 60 * hour }, inUse);
    const { dialog, user } = await openRotation();
    manager.answer(on(apiKeyEndpoints.modify, refuse(503, 'unavailable')));
    await user.click(within(dialog).getByRole('button', { name: 'Lock out' }));
    await within(dialog).findByRole('alert');
    within(step(dialog)).getByText('Lock the old key out');
    manager.answer(on(apiKeyEndpoints.modify, { ...old, active: false }));
    await user.click(within(dialog).getByRole('button', { name: 'Lock out' }));
    await waitFor(() => expect(within(dialog).queryByRole('alert')).toBeNull());
  });

  test('names further keys that replace the old one', async () => {
    keeping(old, next, { ...inUse, ID: 70, keyName: 'ci-deploy (3)' });
    const { dialog } = await openRotation();
    within(within(dialog).getByRole('region', { name: 'New key' })).getByText('ci-deploy (3)');
    within(dialog).getByText('There are further keys that replace it: ci-deploy (2).');
  });

  test('tells when there is no such key', async () => {
    keeping(next);
    await open({ search: '?open=rotate-3' });
    await screen.findByText('There is no such API key. Somebody may have deleted it.');
  });
});

describe('a rotation that is cancelled', () => {
  test('leaves both keys, the new one without its mark', async () => {
    const manager = keeping(old, inUse);
    const { dialog, user } = await openRotation();
    await user.click(within(dialog).getByRole('button', { name: 'Cancel rotation…' }));
    const question = await screen.findByRole('alertdialog', { name: 'Cancel the rotation of ci-deploy?' });
    expect(within(question).queryByRole('checkbox')).toBeNull();
    await user.click(within(question).getByRole('button', { name: 'Cancel rotation' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(manager.bodiesTo(apiKeyEndpoints.modify)).toEqual([{ description: old.description }]);
    expect(manager.bodiesTo(apiKeyEndpoints.remove)).toHaveLength(0);
  });

  test('takes a new key along that nobody has used, where the person wants that', async () => {
    const manager = keeping(old, next);
    const { dialog, user } = await openRotation();
    await user.click(within(dialog).getByRole('button', { name: 'Cancel rotation…' }));
    const question = await screen.findByRole('alertdialog', { name: 'Cancel the rotation of ci-deploy?' });
    await user.click(within(question).getByRole('checkbox', { name: 'Delete ci-deploy (2), which nobody has used' }));
    await user.click(within(question).getByRole('button', { name: 'Cancel rotation' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(manager.calls.filter(({ endpoint }) => endpoint === apiKeyEndpoints.remove)).toMatchObject([
      { params: { id: 61 } },
    ]);
  });

  test('keeps a new key that has come into use meanwhile', async () => {
    const manager = keeping(old, next);
    const { dialog, user } = await openRotation();
    await user.click(within(dialog).getByRole('button', { name: 'Cancel rotation…' }));
    const question = await screen.findByRole('alertdialog', { name: 'Cancel the rotation of ci-deploy?' });
    await user.click(within(question).getByRole('checkbox'));
    manager.answer(on(apiKeyEndpoints.describe, ({ params }) => (params.id === 61 ? inUse : old)));
    await user.click(within(question).getByRole('button', { name: 'Cancel rotation' }));
    await waitFor(() => expect(manager.bodiesTo(apiKeyEndpoints.modify)).toEqual([{ description: old.description }]));
    expect(manager.bodiesTo(apiKeyEndpoints.remove)).toHaveLength(0);
  });
});

test('of the keys that are being replaced, those that are quiet are locked out all at once', async () => {
  const quiet = anApiKey({ ID: 5, keyName: 'nightly', description: '', lastSignIn: sampleNow - 90 * hour });
  const manager = keeping(quiet, old, { ...inUse, ID: 60, keyName: 'nightly (2)', description: '[replaces 5]' }, inUse);
  const { user } = await open();
  await user.click(await screen.findByRole('button', { name: '2 being replaced' }));
  const bar = await screen.findByRole('region', { name: 'API Key Rotation' });
  within(bar).getByText('2 keys are being replaced, 1 can be locked out.');
  expect(names()).toEqual(['ci-deploy', 'nightly']);
  await user.click(within(bar).getByRole('button', { name: 'Lock out 1 quiet key' }));
  await within(bar).findByText('2 keys are being replaced, none can be locked out now.');
  const modified = manager.calls.filter(({ endpoint }) => endpoint === apiKeyEndpoints.modify);
  expect(modified.map(({ params, body }) => [params.id, body])).toEqual([[5, { active: false }]]);
});

test('the properties of both keys show how far it has come, and lead to its window', async () => {
  keeping(old, inUse);
  const { user } = await open();
  await screen.findByText('Replaces ci-deploy');
  await user.dblClick(await row('ci-deploy B'));
  const dialog = await screen.findByRole('dialog', { name: 'ci-deploy' });
  await user.click(within(dialog).getByRole('tab', { name: 'Rotation' }));
  await within(dialog).findByRole('list', { name: 'Steps of the rotation' });
  expect(within(dialog).queryByRole('button', { name: 'Lock out' })).toBeNull();
  await user.click(within(dialog).getByRole('button', { name: 'Go on with the rotation…' }));
  await screen.findByRole('dialog', { name: 'Rotation of ci-deploy' });
});

test('who may not make keys is not offered to rotate one', async () => {
  keeping(old);
  const right = 'platformRights.apikeyRights';
  const role = aRoleWith('Editor', `${right}.canViewApiKeys`, `${right}.canEditApiKeyProperties`);
  await open({ session: aSession({ role }) });
  await row('ci-deploy');
  expect(screen.queryByRole('button', { name: 'Rotate…' })).toBeNull();
});
