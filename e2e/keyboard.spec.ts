import { paths } from '#console/app/paths.ts';
import { expect, test } from './fixtures.ts';
import { keyDialog, row } from './support/apiKeysPage.ts';
import { administrator } from './support/keyroom.ts';

test('signs in, creates, edits, locks out and deletes a key without a mouse', async ({ page, secrets, api }) => {
  const { keyboard } = page;
  await page.goto(paths.apiKeys);
  await expect(page.getByLabel('User name')).toBeFocused();
  await keyboard.type(administrator.userName);
  await keyboard.press('Tab');
  await keyboard.type(administrator.password);
  await keyboard.press('Enter');

  const create = page.getByRole('button', { name: 'New…' }).first();
  await expect(create).toBeVisible();
  await create.focus();
  await keyboard.press('Enter');
  const dialog = keyDialog(page, 'New API key');
  await expect(dialog.getByLabel('Name', { exact: true })).toBeFocused();
  await keyboard.type('by-keyboard');
  await keyboard.press('Tab');
  await keyboard.type('No mouse was harmed');
  await keyboard.press('Tab');
  await expect(dialog.getByRole('combobox', { name: 'Role' })).toBeFocused();
  await keyboard.press('Enter');
  await keyboard.type('Full');
  await keyboard.press('Enter');
  await keyboard.press('Control+Enter');

  const secret = page.getByRole('textbox', { name: 'Secret key value' });
  await expect(secret).toBeFocused();
  secrets.add(await secret.inputValue());
  await page.getByLabel('I have stored the secret key').focus();
  await keyboard.press('Space');
  await keyboard.press('Escape');
  await expect(row(page, 'by-keyboard')).toBeFocused();

  await keyboard.press('Enter');
  await expect(keyDialog(page, 'by-keyboard')).toBeVisible();
  await keyboard.press('Escape');
  await expect(keyDialog(page, 'by-keyboard')).toHaveCount(0);
  await expect(row(page, 'by-keyboard')).toBeFocused();

  await keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Lock out' }).focus();
  await keyboard.press('Enter');
  await expect(row(page, 'by-keyboard')).toContainText('Locked out');

  await expect(row(page, 'by-keyboard')).toBeFocused();
  await keyboard.press('Delete');
  await expect(page.getByRole('alertdialog').getByRole('button', { name: 'Cancel' })).toBeFocused();
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await expect(row(page, 'by-keyboard')).toHaveCount(0);
  expect(await api.listKeys()).toEqual([]);
});

test('slash goes to the filter, Escape empties it', async ({ page, signIn, api }) => {
  await api.createKey({ keyName: 'alpha', roleID: 1 });
  await signIn();
  await page.goto(paths.apiKeys);
  await expect(row(page, 'alpha')).toBeVisible();
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('zzz');
  await expect(row(page, 'alpha')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(row(page, 'alpha')).toBeVisible();
});
