import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { paths } from '#console/app/paths.ts';
import { expect, test } from './fixtures.ts';
import { keyDialog, row } from './support/apiKeysPage.ts';

/** What has the focus, by its name; nothing may take it away. */
async function focused(page: Page) {
  const [tag, name] = await page.evaluate(() => {
    const { activeElement: active } = document;
    const label = active instanceof HTMLInputElement ? active.labels?.[0]?.textContent : undefined;
    return [active?.tagName, (active?.getAttribute('aria-label') ?? label ?? active?.textContent ?? '').trim()];
  });
  expect(tag, 'the focus is lost').not.toBe('BODY');
  return { tag, name };
}

/** Goes to something by Tab alone. */
async function tabTo(page: Page, name: string, key: 'Tab' | 'Shift+Tab' = 'Tab') {
  for (let stops = 0; stops < 60 && (await focused(page)).name !== name; stops += 1) await page.keyboard.press(key);
  expect((await focused(page)).name).toBe(name);
}

/** Goes to the row of the list that Tab reaches. */
async function tabToRows(page: Page) {
  for (let stops = 0; stops < 60 && (await focused(page)).tag !== 'TR'; stops += 1) await page.keyboard.press('Tab');
  expect((await focused(page)).tag).toBe('TR');
}

async function ask(page: Page, text: string) {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
  await page.keyboard.type(text);
}

test('everything about keys is done without a mouse, and the focus is never lost', async ({
  page,
  api,
  signIn,
  secrets,
}) => {
  const { keyboard } = page;
  for (const keyName of ['alpha', 'beta']) await api.createKey({ keyName, roleID: 2 });
  await signIn();
  await page.goto(paths.users);
  await expect(page.getByRole('heading', { level: 1, name: 'Users' })).toBeVisible();

  await ask(page, 'api keys');
  await keyboard.press('Enter');
  await expect(row(page, 'alpha')).toBeVisible();

  await keyboard.press('n');
  const dialog = keyDialog(page, 'New API key');
  await expect(dialog.getByLabel('Name', { exact: true })).toBeFocused();
  await keyboard.type('by-keyboard');
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await expect(dialog.getByRole('combobox', { name: 'Role' })).toBeFocused();
  await keyboard.press('Enter');
  await keyboard.type('Full');
  await keyboard.press('Enter');
  await keyboard.press('Control+Enter');

  const secret = page.getByRole('textbox', { name: 'Secret key value' });
  await expect(secret).toBeFocused();
  secrets.add(await secret.inputValue());
  await tabTo(page, 'I have stored the secret key');
  await keyboard.press('Space');
  await keyboard.press('Escape');
  await expect(secret).toHaveCount(0);
  await expect(row(page, 'by-keyboard')).toBeFocused();

  await keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await keyboard.type('beta');
  await expect(row(page, 'alpha')).toHaveCount(0);
  await keyboard.press('Escape');
  await expect(row(page, 'alpha')).toBeVisible();

  await ask(page, 'never used');
  await keyboard.press('Enter');
  await expect(page).toHaveURL(/lastSignIn/);
  await ask(page, 'all keys');
  await keyboard.press('Enter');
  await expect(page).not.toHaveURL(/lastSignIn/);

  await tabToRows(page);
  await keyboard.press('Home');
  await expect(row(page, 'alpha')).toBeFocused();
  // The new key is selected still.
  await keyboard.press('Escape');
  await keyboard.press('Space');
  await keyboard.press('ArrowDown');
  await keyboard.press('Space');
  await expect(page.getByText('2 selected')).toBeVisible();
  await ask(page, 'lock out');
  await keyboard.press('Enter');
  await expect(row(page, 'alpha')).toContainText('Locked out');
  await expect(row(page, 'beta')).toContainText('Locked out');
  await keyboard.press('Escape');
  await expect(page.getByText('0 selected')).toBeVisible();

  await expect(row(page, 'beta')).toBeFocused();
  await keyboard.press('Enter');
  const properties = keyDialog(page, 'beta');
  await expect(properties.getByLabel('Name', { exact: true })).toBeFocused();
  await tabTo(page, 'General', 'Shift+Tab');
  for (const tab of await properties.getByRole('tab').allTextContents()) {
    await expect(properties.getByRole('tab', { name: tab, selected: true })).toBeFocused();
    await keyboard.press('ArrowRight');
  }
  await keyboard.press('Escape');
  await expect(properties).toHaveCount(0);
  await expect(row(page, 'beta')).toBeFocused();

  await tabTo(page, 'Export', 'Shift+Tab');
  await keyboard.press('Enter');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  const saved = page.waitForEvent('download');
  await keyboard.press('Enter');
  expect(await readFile(await (await saved).path(), 'utf8')).toContain('by-keyboard');
  await expect(page.getByRole('button', { name: 'Export' })).toBeFocused();

  await keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Export' })).toBeFocused();

  await keyboard.press('g');
  await keyboard.press('d');
  await expect(page.getByRole('heading', { level: 1, name: 'Key Doctor' })).toBeVisible();

  await ask(page, 'sign out');
  await keyboard.press('Enter');
  await expect(page.getByLabel('User name')).toBeFocused();
});
