import { expect, type Page } from '@playwright/test';

/** The row of a user in the list. */
export function userRow(page: Page, name: string) {
  return page.getByRole('row', { name: new RegExp(name) });
}

/** The properties window of a user, or the one of a user to be made. */
export function userDialog(page: Page, name: string) {
  return page.getByRole('dialog', { name });
}

interface NewUser {
  name: string;
  password: string;
  role: string;
}

/** Fills in and confirms the window of a new user, who is the selected row then. */
export async function createUserInDialog(page: Page, { name, password, role }: NewUser): Promise<void> {
  await page.getByRole('button', { name: 'New…', exact: true }).first().click();
  const dialog = userDialog(page, 'New User');
  await dialog.getByLabel('User Name').fill(name);
  await dialog.getByRole('combobox', { name: 'Role' }).click();
  await page.getByRole('option', { name: role, exact: true }).click();
  await dialog.getByLabel('New password', { exact: true }).fill(password);
  await dialog.getByLabel('Repeat', { exact: true }).fill(password);
  await dialog.getByRole('button', { name: 'OK' }).click();
  await expect(dialog).toHaveCount(0);
}
