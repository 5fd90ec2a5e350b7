import { paths } from '#console/app/paths.ts';
import { administratorEndpoints } from '#contract/administrators.ts';
import { expect, test } from './fixtures.ts';
import { expectAccessible } from './support/accessibility.ts';
import { openAccount, signInWith } from './support/account.ts';
import { row } from './support/apiKeysPage.ts';
import { administrator } from './support/keyroom.ts';

const newPassword = 'glacier saxophone marzipan';

test('a new password takes the one it replaces, ends the other sessions, and signs in from then on', async ({
  page,
  context,
  signIn,
  api,
  secrets,
  proxied,
}) => {
  secrets.add(newPassword);
  const elsewhere = await api.signIn();
  await signIn();
  await page.goto(paths.apiKeys);
  await openAccount(page, 'Change password…');
  const dialog = page.getByRole('dialog', { name: 'Change password' });
  await expect(dialog.getByLabel('Current password', { exact: true })).toBeFocused();
  await dialog.getByLabel('Current password', { exact: true }).fill('not the password');
  await dialog.getByLabel('New password', { exact: true }).fill('masteradmin2026');
  await dialog.getByLabel('Repeat', { exact: true }).fill('masteradmin2026');
  await page.keyboard.press('Enter');
  const refused = dialog.getByLabel('New password', { exact: true });
  for (const reason of [/must not contain the user name/, /is easily guessed/]) {
    // A manager that gives no codes is quoted above the fields.
    if (proxied) await expect(dialog.getByRole('alert')).toContainText(reason);
    else await expect(refused).toHaveAccessibleDescription(reason);
  }

  await dialog.getByLabel('New password', { exact: true }).fill(newPassword);
  await dialog.getByLabel('Repeat', { exact: true }).fill(newPassword);
  await page.keyboard.press('Enter');
  await expect(dialog.getByText(proxied ? /^The password is wrong/ : 'The password is not correct.')).toBeVisible();
  await dialog.getByLabel('Current password', { exact: true }).fill(administrator.password);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Your password has been changed.')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Account of/ })).toBeFocused();

  await expect(api.call(administratorEndpoints.list, {}, elsewhere)).rejects.toThrow('401');
  await context.clearCookies();
  await page.reload();
  await signInWith(page, { ...administrator, password: newPassword });
  await expect(page.getByRole('heading', { name: 'API Keys', level: 1 })).toBeVisible();
});

test('language, zone and clock are kept with the user, and the console follows them in a new browser', async ({
  page,
  browser,
  signIn,
  api,
  keyroom,
}) => {
  const noon = Temporal.Now.zonedDateTimeISO('UTC').add({ days: 300 }).startOfDay().add({ hours: 12 });
  await api.createKey({ keyName: 'ci-deploy', roleID: 1, timeZone: 'UTC', expiryDate: noon.epochMilliseconds });
  await signIn();
  await page.goto(paths.apiKeys);
  await openAccount(page, 'Profile…');
  const dialog = page.getByRole('dialog', { name: 'Profile' });
  await dialog.getByRole('textbox', { name: 'Full Name' }).fill('エイダ');
  await dialog.getByRole('combobox', { name: 'Time Zone' }).fill('Tokyo');
  await page.getByRole('option', { name: /Tokyo/ }).first().click();
  await dialog.getByRole('combobox', { name: 'Time Format' }).click();
  await page.getByRole('option', { name: /12 hours/ }).click();
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await expect(dialog.getByText('Saved')).toBeVisible();
  await dialog.getByRole('combobox', { name: 'Language' }).click();
  await page.getByRole('option', { name: /Japanese/ }).click();
  await dialog.getByRole('button', { name: 'OK' }).click();
  await expect(page.getByRole('heading', { name: 'APIキー', level: 1 })).toBeVisible();
  const expiry = row(page, 'ci-deploy').locator('time').first();
  await expiry.hover();
  await expect(expiry).toContainText('午後9:00');

  const context = await browser.newContext({ locale: 'en-US' });
  const other = await context.newPage();
  await other.goto(`${keyroom.url}${paths.apiKeys}`);
  await signInWith(other, administrator);
  await expect(other.getByRole('heading', { name: 'APIキー', level: 1 })).toBeVisible();
  await other.getByRole('button', { name: /言語/ }).click();
  await other.getByRole('menuitemradio', { name: 'English' }).click();
  await expect(other.getByRole('heading', { name: 'API Keys', level: 1 })).toBeVisible();
  await other.reload();
  await expect(other.getByRole('heading', { name: 'API Keys', level: 1 })).toBeVisible();
  await context.close();
});

test('rows stand closer together by choice, on this browser', async ({ page, signIn, api }) => {
  await api.createKey({ keyName: 'ci-deploy', roleID: 1 });
  await signIn();
  await page.goto(paths.apiKeys);
  const height = async () => (await row(page, 'ci-deploy').boundingBox())?.height;
  await expect.poll(height).toBe(40);
  await page.getByRole('button', { name: /^Appearance/ }).click();
  await page.getByRole('menuitemradio', { name: 'Compact' }).click();
  await expect.poll(height).toBe(36);
  await page.reload();
  await expect.poll(height).toBe(36);
});

for (const { name, scheme, width } of [
  { name: 'light', scheme: 'light', width: 1280 },
  { name: 'dark at 390 px', scheme: 'dark', width: 390 },
] as const) {
  test.describe(`axe finds nothing, ${name}:`, () => {
    test.use({ colorScheme: scheme, viewport: { width, height: 844 }, reducedMotion: 'reduce' });

    test('the menu, the profile and the new password', async ({ page, signIn }) => {
      await signIn();
      await page.goto(paths.apiKeys);
      await page.getByRole('button', { name: /^Account of/ }).click();
      await expect(page.getByRole('menuitem', { name: 'Profile…' })).toBeFocused();
      await expectAccessible(page, 'the account menu');
      await page.getByRole('menuitem', { name: 'Appearance…' }).click();
      await expect(page.getByRole('menuitemradio', { name: 'Compact' })).toBeVisible();
      await expectAccessible(page, 'appearance');
      await page.keyboard.press('Escape');
      await openAccount(page, 'Profile…');
      await expectAccessible(page, 'the profile');
      await page.keyboard.press('Escape');
      await openAccount(page, 'Change password…');
      await page.getByLabel('New password', { exact: true }).fill('password');
      await page.keyboard.press('Enter');
      await expect(page.getByText('Fill in this field.').first()).toBeVisible();
      await expectAccessible(page, 'the new password');
    });
  });
}
