import { readFile } from 'node:fs/promises';
import { parseEnv } from 'node:util';
import type { Page } from '@playwright/test';
import { paths } from '#console/app/paths.ts';
import { apiKeyEndpoints } from '#contract/apiKeys.ts';
import { expect, test } from './fixtures.ts';
import { expectAccessible } from './support/accessibility.ts';
import { createInDialog, fillInNewKey, keyDialog, row, storeSecret } from './support/apiKeysPage.ts';
import { administrator } from './support/keyroom.ts';
import { expectNoSecretKept, isInMemory } from './support/secrecy.ts';
import { codeOf, runInShell, runWithSdk } from './support/snippets.ts';

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

test('leaves nothing of the secret in memory once it is closed, whatever was done with it', async ({
  page,
  signIn,
  secrets,
}) => {
  await signIn();
  await page.goto(paths.apiKeys);
  const secret = await createInDialog(page, { name: 'precious', role: 'Auditor' });
  await page.getByRole('button', { name: /^Copy/ }).first().click();
  await page.getByRole('tab', { name: 'PowerShell' }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download' }).click();
  await page.getByRole('menuitem', { name: '.env file' }).click();
  await downloading;
  await page.getByRole('button', { name: 'Try it now' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Authenticates as precious' })).toBeVisible();
  expect(await isInMemory(page, secret)).toBe(true);
  await storeSecret(page);
  await expect(row(page, 'precious')).toBeVisible();
  secrets.add(secret);
  expect(await isInMemory(page, secret)).toBe(false);
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

test('offers the secret in forms that work as they are pasted', async ({ page, keyroom, signIn, secrets }) => {
  await signIn();
  await page.goto(paths.apiKeys);
  const secret = await createInDialog(page, { name: 'precious', role: 'Auditor' });
  secrets.add(secret);
  const dialog = page.getByRole('alertdialog');
  expect(await codeOf(dialog, 'Header')).toBe(`api-version: v1\napi-secret-key: ${secret}`);
  expect(JSON.parse(await runInShell(`${await codeOf(dialog, 'cURL')} -sS`))).toMatchObject({ keyName: 'precious' });
  expect(await runWithSdk(await codeOf(dialog, 'JavaScript'))).toContain("keyName: 'precious'");
  for (const tool of ['Python', 'PowerShell', 'Ansible']) expect(await codeOf(dialog, tool)).toContain(secret);
  expect(parseEnv(await codeOf(dialog, '.env'))).toEqual({ API_URL: `${keyroom.url}/api`, API_SECRET_KEY: secret });
  await storeSecret(page);
});

test('saves the secret as a file, which is as good as having copied it', async ({ page, keyroom, signIn, secrets }) => {
  await signIn();
  await page.goto(paths.apiKeys);
  const secret = await createInDialog(page, { name: 'precious', role: 'Auditor' });
  secrets.add(secret);
  const save = async (item: string) => {
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download' }).click();
    await page.getByRole('menuitem', { name: item }).click();
    const download = await downloading;
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
  };
  const env = await save('.env file');
  expect(env.name).toBe('keyroom-precious-1.env');
  expect(parseEnv(env.text)).toEqual({ API_URL: `${keyroom.url}/api`, API_SECRET_KEY: secret });
  await expect(page.getByRole('status').filter({ hasText: 'Saved as keyroom-precious-1.env' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Download' })).toBeFocused();
  const json = await save('JSON file');
  expect(json.name).toBe('keyroom-precious-1.json');
  expect(JSON.parse(json.text)).toMatchObject({ ID: 1, keyName: 'precious', secretKey: secret });
  await page.keyboard.press('Escape');
  await expect(secretField(page)).toHaveCount(0);
});

test('tries the secret without the session, says as whom it authenticates, and takes it for no use', async ({
  page,
  api,
  signIn,
  secrets,
}) => {
  await signIn();
  await page.goto(paths.apiKeys);
  secrets.add(await createInDialog(page, { name: 'precious', role: 'Auditor' }));
  const calling = page.waitForRequest(/\/api\/apikeys\/current$/);
  await page.getByRole('button', { name: 'Try it now' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Authenticates as precious, Auditor' })).toBeVisible();
  const headers = await (await calling).allHeaders();
  expect(Object.keys(headers)).not.toContain('cookie');
  expect(Object.keys(headers)).not.toContain('referer');
  const [key] = await api.listKeys();
  expect(key).toMatchObject({ keyName: 'precious', lastSignIn: expect.any(Number) });
  expect(key).not.toHaveProperty('secretFirstUsed');
  await storeSecret(page);
});

test('tries a secret in vain, and says what stands against it', async ({ page, api, signIn, secrets }) => {
  await signIn();
  await page.goto(paths.apiKeys);
  await page.getByRole('button', { name: 'New…' }).first().click();
  const dialog = await fillInNewKey(page, { name: 'precious', role: 'Auditor' });
  await dialog.getByRole('checkbox', { name: /Locked Out/ }).check();
  await dialog.getByRole('button', { name: 'OK' }).click();
  secrets.add(await secretField(page).inputValue());
  const tryIt = page.getByRole('button', { name: 'Try it now' });
  const said = page.getByRole('alertdialog').getByRole('status');
  await tryIt.click();
  await expect(said.filter({ hasText: 'Refused: the key is locked out.' })).toBeVisible();
  await expectAccessible(page, 'a secret key that is refused');
  await api.call(apiKeyEndpoints.remove, { params: { id: 1 } }, await api.asAdministrator());
  await tryIt.click();
  await expect(said.filter({ hasText: 'Refused: the key has been deleted.' })).toBeVisible();
  await storeSecret(page);
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
