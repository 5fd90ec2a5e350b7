import { expect, type Page } from '@playwright/test';

/** Opens an entry of the account menu. */
export async function openAccount(page: Page, entry: string): Promise<void> {
  await page.getByRole('button', { name: /^Account of/ }).click();
  await page.getByRole('menuitem', { name: entry }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
}

/** Fills in the first step of signing in. */
export async function signInWith(page: Page, { userName, password }: { userName: string; password: string }) {
  await page.getByLabel('User name').fill(userName);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}
