import { paths } from '#console/app/paths.ts';
import { apiKeyEndpoints } from '#contract/apiKeys.ts';
import { expect, test } from './fixtures.ts';
import { createInDialog, keyDialog, row, storeSecret } from './support/apiKeysPage.ts';

test.beforeEach(async ({ signIn }) => signIn());

test('creates a key with an expiry, whose secret is shown once and works', async ({ page, api, secrets }) => {
  await page.goto(paths.apiKeys);
  const secret = await createInDialog(page, { name: 'ci-deploy', role: 'Full Access', expires: '30 days' });
  secrets.add(secret);
  expect(await api.statusWith(secret)).toBe(200);

  await storeSecret(page);
  await expect(row(page, 'ci-deploy')).toContainText('in 30 days');
  await row(page, 'ci-deploy').dblclick();
  await expect(keyDialog(page, 'ci-deploy')).toBeVisible();
  expect(await page.content()).not.toContain(secret.replace(/^\d+:/, ''));

  const [created] = await api.listKeys();
  const expiry = Temporal.Instant.fromEpochMilliseconds(created?.expiryDate ?? 0).toZonedDateTimeISO(
    created?.timeZone ?? '',
  );
  expect(expiry.toPlainTime().toString()).toBe('23:59:59.999');
});

test('locks a key out from the list and lets it in again, on the very next call', async ({ page, api }) => {
  const { secretKey } = await api.createKey({ keyName: 'old-integration', roleID: 1 });
  await page.goto(paths.apiKeys);
  await row(page, 'old-integration').getByRole('checkbox').check();
  const top = async () => (await row(page, 'old-integration').boundingBox())?.y;
  const before = await top();
  await page.getByRole('button', { name: 'Lock out' }).click();
  await expect(row(page, 'old-integration')).toContainText('Locked out');
  await expect(page.getByRole('status').filter({ hasText: 'old-integration' })).toBeAttached();
  expect(await top()).toBe(before);
  expect(await api.statusWith(secretKey)).toBe(401);

  await page.getByRole('button', { name: 'Unlock' }).click();
  await expect(row(page, 'old-integration')).toContainText('Active');
  expect(await api.statusWith(secretKey)).toBe(200);
});

test('locks a key out from its properties', async ({ page, api }) => {
  const { secretKey } = await api.createKey({ keyName: 'old-integration', roleID: 1 });
  await page.goto(paths.apiKeys);
  await row(page, 'old-integration').dblclick();
  await page.getByLabel('Locked Out (Denied permission to authenticate)').check();
  await page.getByRole('button', { name: 'OK' }).click();
  await expect(row(page, 'old-integration')).toContainText('Locked out');
  expect(await api.statusWith(secretKey)).toBe(401);
});

test('a new secret key retires the old one', async ({ page, api, secrets }) => {
  const { secretKey } = await api.createKey({ keyName: 'ansible-prod', roleID: 1 });
  await page.goto(paths.apiKeys);
  await row(page, 'ansible-prod').click();
  await page.getByRole('button', { name: 'New secret key…' }).click();
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: /^(New secret key|Replace)/ })
    .click();
  const replacement = await page.getByRole('textbox', { name: 'Secret key value' }).inputValue();
  secrets.add(replacement);
  await storeSecret(page);
  expect(await api.statusWith(secretKey)).toBe(401);
  expect(await api.statusWith(replacement)).toBe(200);
});

test('deletes a key after saying what that does', async ({ page, api }) => {
  const { secretKey } = await api.createKey({ keyName: 'terraform-lab', roleID: 1 });
  await api.createKey({ keyName: 'to-be-kept', roleID: 1 });
  await page.goto(paths.apiKeys);
  await row(page, 'terraform-lab').click();
  await page.keyboard.press('Delete');
  const question = page.getByRole('alertdialog');
  await expect(question).toContainText('terraform-lab');
  await expect(question.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await question.getByRole('button', { name: /^Delete/ }).click();
  await expect(row(page, 'terraform-lab')).toHaveCount(0);
  await expect(row(page, 'to-be-kept')).toBeVisible();
  expect(await api.statusWith(secretKey)).toBe(401);
});

test('a name that is in use is refused at its field and nothing typed is lost', async ({ page, api }) => {
  await api.createKey({ keyName: 'CI-Deploy', roleID: 1 });
  await page.goto(`${paths.apiKeys}?open=new`);
  const dialog = keyDialog(page, 'New API key');
  await dialog.getByLabel('Name', { exact: true }).fill('ci-deploy');
  await dialog.getByLabel('Description').fill('typed with care');
  await dialog.getByRole('combobox', { name: 'Role' }).click();
  await page.getByRole('option', { name: /Auditor/ }).click();
  await dialog.getByRole('button', { name: 'OK' }).click();
  await expect(dialog.getByLabel('Name', { exact: true })).toHaveAccessibleDescription(/already in use/);
  await expect(dialog.getByLabel('Name', { exact: true })).toBeFocused();
  await expect(dialog.getByLabel('Description')).toHaveValue('typed with care');
  expect(await api.listKeys()).toHaveLength(1);
});

test('two people editing the same key: the second sees both versions and decides', async ({ page, api }) => {
  const { ID } = await api.createKey({ keyName: 'shared', description: 'first', roleID: 1 });
  await page.goto(`${paths.apiKeys}?open=${ID}`);
  const dialog = keyDialog(page, 'shared');
  await dialog.getByLabel('Description').fill('mine');
  const change = { params: { id: ID }, body: { description: 'theirs' } };
  await api.call(apiKeyEndpoints.modify, change, await api.asAdministrator());

  await dialog.getByRole('button', { name: 'OK' }).click();
  const conflict = dialog.getByRole('region', { name: /Somebody else has changed/ });
  await expect(conflict.getByText('theirs', { exact: true })).toBeVisible();
  await expect(conflict.getByText('mine', { exact: true })).toBeVisible();
  expect((await api.listKeys())[0]?.description).toBe('theirs');

  await dialog.getByRole('button', { name: 'Keep all of mine' }).click();
  await dialog.getByRole('button', { name: 'OK' }).click();
  await expect(dialog).toHaveCount(0);
  expect((await api.listKeys())[0]?.description).toBe('mine');
});

test('Apply saves and stays, time after time', async ({ page, api }) => {
  const { ID } = await api.createKey({ keyName: 'steady', roleID: 1 });
  await page.goto(`${paths.apiKeys}?open=${ID}`);
  const dialog = keyDialog(page, 'steady');
  for (const description of ['once', 'twice']) {
    await dialog.getByLabel('Description').fill(description);
    await dialog.getByRole('button', { name: 'Apply' }).click();
    await expect(dialog.getByText('Saved')).toBeVisible();
    expect((await api.listKeys())[0]?.description).toBe(description);
  }
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toHaveCount(0);
});

test('a server that stops in the middle of a save loses nothing', async ({ page, api, keyroom }) => {
  const { ID } = await api.createKey({ keyName: 'steady', roleID: 1 });
  await page.goto(`${paths.apiKeys}?open=${ID}`);
  const dialog = keyDialog(page, 'steady');
  await dialog.getByLabel('Description').fill('survives');
  await keyroom.kill();
  await dialog.getByRole('button', { name: 'OK' }).click();
  await expect(dialog.getByRole('alert')).toContainText('The manager does not answer.');
  await expect(dialog.getByLabel('Description')).toHaveValue('survives');
  await keyroom.restart();
  await dialog.getByRole('button', { name: 'OK' }).click();
  await expect(dialog).toHaveCount(0);
  expect((await api.listKeys())[0]?.description).toBe('survives');
});

test('a key that somebody else has deleted says so', async ({ page, api }) => {
  const { ID } = await api.createKey({ keyName: 'short-lived', roleID: 1 });
  await page.goto(`${paths.apiKeys}?open=${ID}`);
  const dialog = keyDialog(page, 'short-lived');
  await dialog.getByLabel('Description').fill('too late');
  await api.call(apiKeyEndpoints.remove, { params: { id: ID } }, await api.asAdministrator());
  await dialog.getByRole('button', { name: 'OK' }).click();
  await expect(dialog.getByRole('alert')).toContainText('no longer exists');
});

test('the address brings filter, sorting and dialog back; Back closes the dialog', async ({ page, api }) => {
  await api.createKey({ keyName: 'alpha', roleID: 1 });
  await api.createKey({ keyName: 'beta', roleID: 2 });
  await page.goto(paths.apiKeys);
  await page.getByRole('searchbox').fill('alp');
  await expect(row(page, 'beta')).toHaveCount(0);
  await row(page, 'alpha').dblclick();
  await expect(keyDialog(page, 'alpha')).toBeVisible();
  await page.reload();
  await expect(keyDialog(page, 'alpha')).toBeVisible();
  await page.goBack();
  await expect(keyDialog(page, 'alpha')).toHaveCount(0);
  await expect(page.getByRole('searchbox')).toHaveValue('alp');
  await expect(row(page, 'beta')).toHaveCount(0);
});

test('markup in a name is shown as text', async ({ page, api }) => {
  await api.createKey({ keyName: '<img src=x onerror=alert(1)>', description: '{{7*7}}</script>', roleID: 1 });
  await page.goto(paths.apiKeys);
  await expect(page.getByText('<img src=x onerror=alert(1)>')).toBeVisible();
});
