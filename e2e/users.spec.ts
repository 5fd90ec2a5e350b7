import { paths } from '#console/app/paths.ts';
import { administratorEndpoints } from '#contract/administrators.ts';
import { roleEndpoints } from '#contract/roles.ts';
import { sessionEndpoints } from '#contract/sessions.ts';
import { expect, test } from './fixtures.ts';
import { expectAccessible } from './support/accessibility.ts';
import type { Api } from './support/api.ts';
import { createUserInDialog, userDialog, userRow } from './support/usersPage.ts';

const password = 'five plain words make one';
const another = 'other words have been chosen';

/** Adds a user with that role: 1 Full Access, 2 Auditor. */
async function addUser(api: Api, username: string, roleID: number) {
  const body = { username, password, roleID, fullName: 'Jordan Rivera' };
  return api.call(administratorEndpoints.create, { body }, await api.asAdministrator());
}

test('makes a user, who signs in; locks them out and in again', async ({ page, api, signIn, secrets }) => {
  secrets.add(password);
  await signIn();
  await page.goto(paths.users);
  await createUserInDialog(page, { name: 'j.rivera', password, role: 'Auditor' });
  await expect(userRow(page, 'j.rivera')).toBeFocused();
  await expect(userRow(page, 'j.rivera')).toContainText('Auditor');
  const session = await api.signIn({ userName: 'j.rivera', password });

  await page.getByRole('button', { name: 'Lock out' }).click();
  await expect(userRow(page, 'j.rivera')).toContainText('Locked out');
  await expect(api.call(sessionEndpoints.current, {}, session)).rejects.toThrow('401');
  await expect(api.signIn({ userName: 'j.rivera', password })).rejects.toThrow(
    / 401 .*(sign_in_failed|the account is locked)/,
  );

  await page.getByRole('button', { name: 'Unlock' }).click();
  await expect(userRow(page, 'j.rivera')).toContainText('Active');
  await api.signIn({ userName: 'j.rivera', password });
});

test('a new password ends the sessions of the user, and each rule it breaks is named', async ({
  page,
  api,
  signIn,
  secrets,
  proxied,
}) => {
  secrets.add(another);
  await addUser(api, 'j.rivera', 2);
  const session = await api.signIn({ userName: 'j.rivera', password });
  await signIn();
  await page.goto(paths.users);
  await userRow(page, 'j.rivera').click();
  await page.getByRole('button', { name: 'Set password…' }).click();
  const dialog = userDialog(page, 'Set Password');
  const field = dialog.getByLabel('New password', { exact: true });
  await field.fill('j.rivera');
  await dialog.getByLabel('Repeat', { exact: true }).fill('j.rivera');
  await dialog.getByRole('button', { name: 'OK' }).click();
  if (proxied) await expect(dialog.getByRole('alert')).toContainText(/at least 12 characters/i);
  else {
    await expect(field).toHaveAccessibleDescription(/At least 12 characters/);
    await expect(field).toBeFocused();
  }

  await field.fill(another);
  await dialog.getByLabel('Repeat', { exact: true }).fill(another);
  await dialog.getByRole('button', { name: 'OK' }).click();
  await expect(dialog).toContainText('j.rivera has the new password');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(api.call(sessionEndpoints.current, {}, session)).rejects.toThrow('401');
  await expect(api.signIn({ userName: 'j.rivera', password })).rejects.toThrow(
    / 401 .*(sign_in_failed|the account is locked)/,
  );
  await api.signIn({ userName: 'j.rivera', password: another });
});

test('nobody locks out or deletes themselves, or the last administrator with every right', async ({
  page,
  api,
  signIn,
}) => {
  const administratorRights = {
    canViewAdministrators: true,
    canEditAdministratorProperties: true,
    canDeleteAdministrators: true,
  };
  const body = { name: 'User Manager', rights: { platformRights: { administratorRights } } };
  const role = await api.call(roleEndpoints.create, { body }, await api.asAdministrator());
  await addUser(api, 'm.okafor', role.ID);
  await signIn({ userName: 'm.okafor', password });
  await page.goto(paths.users);

  await userRow(page, 'm.okafor').click();
  await expect(page.getByRole('button', { name: 'Delete…' })).toHaveAccessibleDescription(/your own account/);
  await expect(page.getByRole('button', { name: 'Lock out' })).toHaveAccessibleDescription(/lock yourself out/);

  await userRow(page, 'MasterAdmin').click();
  await page.getByRole('button', { name: 'Lock out' }).click();
  await expect(page.getByRole('alert')).toContainText(/with every right (has to be able to|could) sign in/);
  await expect(userRow(page, 'MasterAdmin')).toContainText('Active');
  await page.getByRole('button', { name: 'Delete…' }).click();
  await page.getByRole('button', { name: 'Delete user' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'MasterAdmin was not deleted' })).toBeVisible();
});

test('looks at a user, changes them and comes back without a mouse', async ({ page, api, signIn }) => {
  const { keyboard } = page;
  await addUser(api, 'j.rivera', 2);
  await signIn();
  await page.goto(paths.users);
  const role = userRow(page, 'j.rivera').getByRole('link', { name: 'Auditor' });
  await expect(role).toBeVisible();
  await userRow(page, 'MasterAdmin').focus();
  await keyboard.press('Home');
  await expect(userRow(page, 'j.rivera')).toBeFocused();
  await keyboard.press('Tab');
  await expect(role).toBeFocused();
  await keyboard.press('Shift+Tab');

  await keyboard.press('Enter');
  const dialog = userDialog(page, 'j.rivera');
  await expect(dialog.getByLabel('User Name')).toBeFocused();
  await dialog.getByRole('tab', { name: 'General' }).focus();
  await keyboard.press('ArrowRight');
  await expect(dialog.getByRole('tab', { name: 'Contact' })).toBeFocused();
  await dialog.getByLabel('E-mail').focus();
  await keyboard.type('no address');
  await keyboard.press('Enter');
  await expect(dialog.getByLabel('E-mail')).toHaveAccessibleDescription(/name@example/);
  await keyboard.press('Control+a');
  await keyboard.type('j.rivera@example.com');
  await keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(userRow(page, 'j.rivera')).toBeFocused();

  await page.getByRole('searchbox').focus();
  await keyboard.type('@example');
  await expect(userRow(page, 'MasterAdmin')).toHaveCount(0);
  await expect(userRow(page, 'j.rivera')).toBeVisible();
});

test('makes a role while making a user, and gives it to them', async ({ page, signIn, secrets }) => {
  secrets.add(password);
  await signIn();
  await page.goto(`${paths.users}?open=new`);
  const dialog = userDialog(page, 'New User');
  await dialog.getByLabel('User Name').fill('p.weber');
  await dialog.getByRole('button', { name: /^New…/ }).click();
  // It is called what is typed as its name.
  const roleDialog = page.getByRole('dialog', { name: /^(New Role|Deployment)$/ });
  await roleDialog.getByLabel('Name', { exact: true }).fill('Deployment');
  await roleDialog.getByRole('button', { name: 'OK' }).click();
  await expect(roleDialog).toHaveCount(0);
  await expect(dialog.getByRole('combobox', { name: 'Role' })).toHaveText('Deployment');
  await expect(dialog.getByLabel('User Name')).toHaveValue('p.weber');
});

for (const { name, scheme, width, locale } of [
  { name: 'light', scheme: 'light', width: 1280, locale: 'en-US' },
  { name: 'dark', scheme: 'dark', width: 1280, locale: 'en-US' },
  { name: 'light at 390 px', scheme: 'light', width: 390, locale: 'en-US' },
  { name: 'in Japanese', scheme: 'light', width: 1280, locale: 'ja-JP' },
] as const) {
  test.describe(`axe finds nothing, ${name}:`, () => {
    test.use({ colorScheme: scheme, viewport: { width, height: 844 }, reducedMotion: 'reduce', locale });

    test('users: the list and the tabs of one', async ({ page, api, signIn }) => {
      const { ID } = await addUser(api, 'j.rivera', 2);
      const locked = { params: { id: ID }, body: { active: false } };
      await api.call(administratorEndpoints.modify, locked, await api.asAdministrator());
      await signIn();
      await page.goto(paths.users);
      await userRow(page, 'j.rivera').getByRole('checkbox').check();
      await expectAccessible(page, 'the list');

      await page.goto(`${paths.users}?open=${ID}`);
      const tabs = userDialog(page, 'j.rivera').getByRole('tab');
      for (const place of [1, 2]) {
        await tabs.nth(place).click();
        await expect(tabs.nth(place)).toHaveAttribute('aria-selected', 'true');
        await expectAccessible(page, `tab ${place}`);
      }
    });

    test('a user to be made, with errors', async ({ page, signIn }) => {
      await signIn();
      await page.goto(`${paths.users}?open=new`);
      await page.getByRole('button', { name: 'OK' }).click();
      await expect(page.locator('[aria-invalid=true]').first()).toBeFocused();
      await expectAccessible(page, 'a new user with errors');
    });
  });
}
