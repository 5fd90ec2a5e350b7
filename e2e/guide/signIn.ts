import type { Page } from '@playwright/test';
import type { SignIn } from '../support/demo.ts';
import type { Words } from './words.ts';

/** Fills in the sign-in page, as somebody does by hand. */
export async function signInByHand(page: Page, words: Words, { userName, password }: SignIn): Promise<void> {
  await page.getByLabel(words('signIn.userName')).fill(userName);
  await page.getByLabel(words('signIn.password'), { exact: true }).fill(password);
  await page.getByRole('button', { name: words('signIn.submit'), exact: true }).click();
}
