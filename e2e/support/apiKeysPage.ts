import { expect, type Page } from '@playwright/test';

/** The row of a key in the list. */
export function row(page: Page, name: string) {
  return page.getByRole('row', { name: new RegExp(name) });
}

/** The Properties dialog of a key, or the one of a key to be made. */
export function keyDialog(page: Page, name: string) {
  return page.getByRole('dialog', { name });
}

/** Fills in the dialog of a new key, which is open. */
export async function fillInNewKey(page: Page, { name, role }: { name: string; role: string }) {
  const dialog = keyDialog(page, 'New API key');
  await dialog.getByLabel('Name', { exact: true }).fill(name);
  await dialog.getByRole('combobox', { name: 'Role' }).click();
  await page.getByRole('option', { name: new RegExp(role) }).click();
  return dialog;
}

/** Fills in and confirms the dialog of a new key. Returns the secret key, whose dialog is then open. */
export async function createInDialog(
  page: Page,
  { name, role, expires }: { name: string; role: string; expires?: string },
): Promise<string> {
  await page.getByRole('button', { name: 'New…' }).first().click();
  const dialog = await fillInNewKey(page, { name, role });
  if (expires) await dialog.getByRole('button', { name: expires }).click();
  await dialog.getByRole('button', { name: 'OK' }).click();
  const secret = page.getByRole('textbox', { name: 'Secret key value' });
  await expect(secret).toBeVisible();
  return secret.inputValue();
}

/** Says that the secret key has been stored, and closes its dialog. */
export async function storeSecret(page: Page): Promise<void> {
  await page.getByLabel('I have stored the secret key').check();
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('textbox', { name: 'Secret key value' })).toHaveCount(0);
}
