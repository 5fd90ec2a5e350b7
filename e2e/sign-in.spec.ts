import { paths } from '#console/app/paths.ts';
import { expect, test } from './fixtures.ts';
import { fillInNewKey } from './support/apiKeysPage.ts';
import { administrator } from './support/keyroom.ts';

test('a wrong password keeps the user name and says what is wrong', async ({ page }) => {
  await page.goto(paths.apiKeys);
  await page.getByLabel('User name').fill(administrator.userName);
  await page.getByLabel('Password', { exact: true }).fill('not the password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('alert')).toContainText('The user name or password is not correct.');
  await expect(page.getByLabel('User name')).toHaveValue(administrator.userName);
});

test('signing in leads to the very address that was asked for', async ({ page, api }) => {
  const { ID } = await api.createKey({ keyName: 'ci-deploy', roleID: 1 });
  await page.goto(`${paths.apiKeys}?open=${ID}`);
  await page.getByLabel('User name').fill(administrator.userName);
  await page.getByLabel('Password', { exact: true }).fill(administrator.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('dialog', { name: 'ci-deploy' })).toBeVisible();
});

test('signing out is final: neither Back nor the old cookie lead in again', async ({ page, context, signIn }) => {
  await signIn();
  await page.goto(`${paths.apiKeys}?q=earlier`);
  await page.goto(paths.apiKeys);
  const cookies = await context.cookies();
  await page.getByRole('button', { name: new RegExp(administrator.userName) }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
  await context.addCookies(cookies);
  await page.goto(paths.apiKeys);
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
});

test('a session that ends while a form is filled in loses nothing', async ({ page, context, signIn, api }) => {
  await signIn();
  await page.goto(`${paths.apiKeys}?open=new`);
  const dialog = await fillInNewKey(page, { name: 'typed before the end', role: 'Auditor' });
  await context.clearCookies();
  await dialog.getByRole('button', { name: 'OK' }).click();

  const again = page.getByRole('dialog', { name: /session has ended/i });
  await again.getByLabel('Password', { exact: true }).fill(administrator.password);
  await again.getByRole('button', { name: 'Sign in' }).click();

  await expect(page.getByRole('textbox', { name: 'Secret key value' })).toHaveValue(/^\d+:[A-Za-z0-9+/]{43}=$/);
  expect((await api.listKeys()).map(({ keyName }) => keyName)).toEqual(['typed before the end']);
});

test('a manager that is away says so, and signing in works once it is back', async ({ page, keyroom }) => {
  await page.goto(paths.apiKeys);
  await page.getByLabel('User name').fill(administrator.userName);
  await page.getByLabel('Password', { exact: true }).fill(administrator.password);
  await keyroom.kill();
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('alert')).toContainText('The manager does not answer.');
  await keyroom.restart();
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { name: 'API Keys', level: 1 })).toBeVisible();
});
