import { paths } from '#console/app/paths.ts';
import { expect, test } from './fixtures.ts';
import { startKeyroom } from './support/keyroom.ts';
import { embeddedOnly } from './support/modes.ts';
import { expectNoSecretAtRest } from './support/secrecy.ts';

const ours = embeddedOnly('a manager somewhere else has been set up long ago');

const password = 'a long enough passphrase';

test('from the printed link to the first key and out again', ours, async ({ page, secrets }) => {
  await using keyroom = await startKeyroom({ withAdministrator: false });
  const link = keyroom.setUpLink ?? '';
  const token = new URL(link).hash.slice(1);

  await page.goto(link);
  await expect(page).toHaveURL(`${keyroom.url}${paths.setUp}`);
  await page.getByLabel('User name').fill('MasterAdmin');
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Create administrator' }).click();

  await expect(page.getByRole('heading', { name: 'API Keys', level: 1 })).toBeVisible();
  await expect(page).toHaveURL(new RegExp(paths.apiKeys));
  await page.getByRole('button', { name: 'New…' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'New API key' });
  await dialog.getByLabel('Name', { exact: true }).fill('First Key');
  await dialog.getByRole('combobox', { name: 'Role' }).click();
  await page.getByRole('option', { name: /Full Access/ }).click();
  await dialog.getByRole('button', { name: 'OK' }).click();

  const secret = await page.getByRole('textbox', { name: 'Secret key value' }).inputValue();
  await page.getByLabel('I have stored the secret key').check();
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('row', { name: /First Key/ })).toBeVisible();

  await page.getByRole('button', { name: /MasterAdmin/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
  secrets.add(password).add(secret);
  await expectNoSecretAtRest(keyroom, secrets);
  expect((await keyroom.stored()).includes(token), 'the link’s token in the database').toBe(false);

  await page.goto(link);
  await expect(page.getByText(/already/)).toBeVisible();
});

test('a link that is not the newest is refused with a word on what to do', ours, async ({ page }) => {
  await using keyroom = await startKeyroom({ withAdministrator: false });
  await page.goto(`${keyroom.url}${paths.setUp}#not-the-token`);
  await page.getByLabel('User name').fill('MasterAdmin');
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Create administrator' }).click();
  await expect(page.getByRole('alert')).toContainText('This set-up link is not valid');
  await expect(page.getByLabel('User name')).toHaveValue('MasterAdmin');
});

test('a short password is refused at its field', ours, async ({ page }) => {
  await using keyroom = await startKeyroom({ withAdministrator: false });
  await page.goto(keyroom.setUpLink ?? '');
  await page.getByLabel('User name').fill('MasterAdmin');
  await page.getByLabel('Password', { exact: true }).fill('short');
  await page.getByRole('button', { name: 'Create administrator' }).click();
  await expect(page.getByLabel('Password', { exact: true })).toHaveAccessibleDescription(/At least 12 characters/);
  await expect(page.getByLabel('Password', { exact: true })).toBeFocused();
});

test('before there is an administrator, signing in points to the set-up link', ours, async ({ page }) => {
  await using keyroom = await startKeyroom({ withAdministrator: false });
  await page.goto(keyroom.url);
  await expect(page.getByText(/no administrator yet/)).toBeVisible();
});
