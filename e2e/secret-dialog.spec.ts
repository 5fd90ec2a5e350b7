import type { Page } from '@playwright/test';
import { paths } from '#console/app/paths.ts';
import { expect, test } from './fixtures.ts';
import { createInDialog, keyDialog, row, storeSecret } from './support/apiKeysPage.ts';
import { administrator } from './support/keyroom.ts';
import { expectNoSecretKept } from './support/secrecy.ts';

const secretField = (page: Page) => page.getByRole('textbox', { name: 'Secret key value' });

test('cannot be lost by Esc, a click outside, Close or Back before the secret is stored', async ({
  page,
  signIn,
  secrets,
}) => {
  await signIn();
  await page.goto(paths.apiKeys);
  secrets.add(await createInDialog(page, { name: 'precious', role: 'Auditor' }));

  await page.keyboard.press('Escape');
  await expect(secretField(page)).toBeVisible();
  await page.mouse.click(5, 5);
  await expect(secretField(page)).toBeVisible();
  await page.goBack();
  await expect(secretField(page)).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(secretField(page)).toBeVisible();

  await storeSecret(page);
  await expect(row(page, 'precious')).toBeVisible();
});

test('asks before a reload throws the secret away', async ({ page, signIn, secrets }) => {
  await signIn();
  await page.goto(paths.apiKeys);
  secrets.add(await createInDialog(page, { name: 'precious', role: 'Auditor' }));
  const asked = page.waitForEvent('dialog');
  const reload = page.evaluate(() => location.reload());
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await reload;
  await expect(secretField(page)).toBeVisible();
});

test('keeps the secret nowhere once it is closed', async ({ page, signIn, secrets, addresses }) => {
  await signIn();
  await page.goto(paths.apiKeys);
  secrets.add(await createInDialog(page, { name: 'precious', role: 'Auditor' }));
  await storeSecret(page);
  await expect(row(page, 'precious')).toBeVisible();
  expect(addresses.some((address) => address.endsWith('/api/apikeys'))).toBe(true);
  await expectNoSecretKept(page, addresses, secrets);
});

test('copies on a secure page and says so', async ({ page, context, signIn, secrets }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await signIn();
  await page.goto(paths.apiKeys);
  const secret = await createInDialog(page, { name: 'precious', role: 'Auditor' });
  secrets.add(secret);
  await page.getByRole('button', { name: /^Copy/ }).first().click();
  await expect(page.getByText('Copied').first()).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(secret);
});

test('copies on plain http, where browsers offer no clipboard to pages', async ({ page, keyroom, secrets }) => {
  await page.goto(`http://manager.example:${new URL(keyroom.url).port}${paths.apiKeys}`);
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  await page.getByLabel('User name').fill(administrator.userName);
  await page.getByLabel('Password', { exact: true }).fill(administrator.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  const secret = await createInDialog(page, { name: 'over http', role: 'Auditor' });
  secrets.add(secret);
  await page.getByRole('button', { name: /^Copy/ }).first().click();
  await expect(page.getByText('Copied').first()).toBeVisible();
  await storeSecret(page);
  await page.getByRole('button', { name: 'New…' }).first().click();
  await keyDialog(page, 'New API key').getByLabel('Description').click();
  await page.keyboard.press('ControlOrMeta+v');
  await expect(keyDialog(page, 'New API key').getByLabel('Description')).toHaveValue(secret);
});

test('pasted into the filter, finds its key by the ID and stays out of the address', async ({ page, api, signIn }) => {
  await api.createKey({ keyName: 'somebody else', roleID: 1 });
  const { ID, secretKey } = await api.createKey({ keyName: 'whose is it', roleID: 1 });
  await signIn();
  await page.goto(paths.apiKeys);
  await page.getByRole('searchbox').fill(secretKey);
  await expect(page.getByRole('searchbox')).toHaveValue(String(ID));
  await expect(row(page, 'somebody else')).toHaveCount(0);
  await expect(row(page, 'whose is it')).toBeVisible();
  expect(new URL(page.url()).searchParams.get('q')).toContain(String(ID));
});
