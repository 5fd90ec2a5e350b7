import { paths } from '#console/app/paths.ts';
import { expect, test as withKeyroom } from './fixtures.ts';
import { createInDialog, keyDialog, row, storeSecret } from './support/apiKeysPage.ts';
import { startPlainManager } from './support/plainManager.ts';

/** The console on a manager without any of our extensions, whose searches find few at once. */
const test = withKeyroom.extend({
  baseURL: async ({ keyroom }, use) => {
    await using plain = await startPlainManager(keyroom.url, { mostItems: 40 });
    await use(plain.url);
  },
});

test('creates a key on a manager without our extensions, changes and deletes it', async ({
  page,
  api,
  secrets,
  signIn,
}) => {
  await signIn();
  await page.goto(paths.apiKeys);
  const secret = await createInDialog(page, { name: 'ci-deploy', role: 'Auditor', expires: '30 days' });
  secrets.add(secret);
  await storeSecret(page);
  await expect(row(page, 'ci-deploy')).toContainText('in 30 days');
  expect(await api.statusWith(secret)).toBe(200);

  await row(page, 'ci-deploy').dblclick();
  const dialog = keyDialog(page, 'ci-deploy');
  await dialog.getByLabel('Name', { exact: true }).fill('ci-release');
  await dialog.getByRole('button', { name: 'OK' }).click();
  await expect(row(page, 'ci-release')).toBeVisible();

  await row(page, 'ci-release').click();
  await page.getByRole('button', { name: 'Delete…' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
  await expect(row(page, 'ci-release')).toHaveCount(0);
  expect(await api.listKeys()).toEqual([]);
});

test('says at its field that a name is taken, without our words for it', async ({ page, api, signIn }) => {
  await api.createKey({ keyName: 'nightly-report', roleID: 1 });
  await api.createKey({ keyName: 'old-integration', roleID: 1 });
  await signIn();
  await page.goto(paths.apiKeys);
  await row(page, 'old-integration').dblclick();
  const dialog = keyDialog(page, 'old-integration');
  const name = dialog.getByLabel('Name', { exact: true });
  await name.fill('nightly-report');
  await dialog.getByRole('button', { name: 'OK' }).click();
  await expect(name).toHaveAccessibleDescription(/already in use/);
  await expect(name).toHaveValue('nightly-report');
});

test('shows nothing of ours as broken: what the manager does not know is not offered', async ({
  page,
  api,
  signIn,
}) => {
  await api.createKey({ keyName: 'ci-deploy', roleID: 1 });
  await signIn();
  await page.goto(paths.apiKeys);
  const navigation = page.getByRole('navigation', { name: 'Navigation' });
  await expect(navigation.getByRole('link', { name: 'System Events' })).toHaveCount(0);
  await expect(navigation.getByRole('link', { name: 'API Reference' })).toHaveCount(0);
  for (const name of ['System Settings', 'Users', 'Roles', 'API Keys']) {
    await navigation.getByRole('link', { name, exact: true }).click();
    await expect(page.getByRole('link', { name, exact: true })).toHaveAttribute('aria-current', 'page');
    await expect(page.getByRole('alert')).toHaveCount(0);
  }
  await row(page, 'ci-deploy').dblclick();
  const dialog = keyDialog(page, 'ci-deploy');
  await expect(dialog.getByLabel('Name', { exact: true })).toHaveValue('ci-deploy');
  await expect(dialog.getByRole('tab', { name: 'Events' })).toHaveCount(0);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: /^Account of/ }).click();
  await expect(page.getByRole('menuitem', { name: 'Sessions' })).toHaveCount(0);
  await page.goto(paths.systemEvents);
  await expect(page.getByText('System events are not available here')).toBeVisible();
});
