import type { Page } from '@playwright/test';
import { paths } from '#console/app/paths.ts';
import { administratorEndpoints } from '#contract/administrators.ts';
import { type NewRole, roleEndpoints } from '#contract/roles.ts';
import { expect, test } from './fixtures.ts';
import { expectAccessible } from './support/accessibility.ts';
import type { Api } from './support/api.ts';
import { row } from './support/apiKeysPage.ts';

const watcher = { userName: 'watcher', password: 'plum otter lantern 42' };

async function addRole(api: Api, body: NewRole) {
  return api.call(roleEndpoints.create, { body }, await api.asAdministrator());
}

async function addUser(api: Api, { userName, password }: typeof watcher, roleID: number) {
  const body = { username: userName, password, roleID };
  return api.call(administratorEndpoints.create, { body }, await api.asAdministrator());
}

const roleWindow = (page: Page, name: string) => page.getByRole('dialog', { name, exact: true });
const review = (page: Page) => page.getByRole('dialog', { name: 'What this changes' });

test('a role is defined and given to a user, who may do just what it says', async ({
  page,
  api,
  signIn,
  secrets,
  proxied,
}) => {
  secrets.add(watcher.password);
  const { ID } = await addUser(api, watcher, 2);
  await api.createKey({ keyName: 'ci-deploy', roleID: 2 });
  await signIn();

  await page.goto(paths.roles);
  await page.getByRole('button', { name: 'New…' }).click();
  const window = roleWindow(page, 'New Role');
  await window.getByLabel('Name', { exact: true }).fill('Key watchers');
  await window.getByRole('tab', { name: /^User and API Key Rights/ }).click();
  await window.getByRole('radio', { name: 'Custom' }).check();
  await window.getByRole('checkbox', { name: 'View API keys' }).check();
  await window.getByRole('button', { name: 'OK' }).click();
  await expect(row(page, 'Key watchers')).toBeFocused();

  await page.goto(`${paths.users}?open=${ID}`);
  const user = page.getByRole('dialog');
  await user.getByRole('combobox', { name: 'Role' }).click();
  await page.getByRole('option', { name: 'Key watchers' }).click();
  await user.getByRole('button', { name: 'OK' }).click();
  await expect(user).toHaveCount(0);
  await page.goto(paths.roles);
  const holders = page.getByRole('link', { name: '1 user with the role Key watchers' });
  if (proxied) await expect(row(page, 'Key watchers')).toBeVisible();
  else await expect(holders).toBeVisible();

  await signIn(watcher);
  await page.goto('/');
  await expect(row(page, 'ci-deploy')).toBeVisible();
  // Who may not see roles does not learn there what their own lets them do: all is offered, and the manager decides.
  if (!proxied) {
    const navigation = page.getByRole('navigation', { name: 'Navigation' });
    await expect(navigation.getByRole('link')).toHaveText(['API Keys', 'Key Doctor', 'API Reference']);
    for (const name of ['New…', 'New secret key…', 'Lock out', 'Delete…']) {
      await expect(page.getByRole('button', { name })).toHaveCount(0);
    }
  }
  await page.goto(paths.roles);
  await expect(page.getByText('You may not view roles')).toBeVisible();

  const session = await api.signIn(watcher);
  await expect(api.call(roleEndpoints.list, {}, session)).rejects.toThrow(' 403 ');
});

test('what a change takes away is said before it is made, and holds for a user who is signed in', async ({
  page,
  api,
  signIn,
  secrets,
}) => {
  secrets.add(watcher.password);
  const rights = { platformRights: { apikeyRights: { canViewApiKeys: true, canDeleteApiKeys: true } } };
  const role = await addRole(api, { name: 'Key keepers', rights });
  await addUser(api, watcher, role.ID);
  const { RID, sID } = await api.signIn(watcher);
  await signIn();

  await page.goto(`${paths.roles}?open=${role.ID}`);
  const window = roleWindow(page, 'Key keepers');
  await window.getByRole('tab', { name: /^User and API Key Rights/ }).click();
  await window.getByRole('radio', { name: /own password and contact/ }).check();
  await window.getByRole('button', { name: 'OK' }).click();
  await expect(review(page).getByRole('region', { name: 'Takes away 2 rights' })).toContainText('Delete API keys');
  await expect(review(page).getByRole('group', { name: 'Whom it touches' })).toContainText('watcher');
  await review(page).getByRole('button', { name: 'Back to editing' }).click();
  await expect(window.getByRole('radio', { name: /own password and contact/ })).toBeChecked();
  await window.getByRole('button', { name: 'OK' }).click();
  await review(page).getByRole('button', { name: 'Save these changes' }).click();
  await expect(row(page, 'Key keepers')).toBeVisible();
  await expect(api.call(administratorEndpoints.list, {}, { RID, sID })).rejects.toThrow(' 403 ');
});

test('a role that a key needs is made above the key’s window, which keeps what was typed', async ({ page, signIn }) => {
  await signIn();
  await page.goto(`${paths.apiKeys}?open=new`);
  const key = page.getByRole('dialog', { name: 'New API key' });
  await key.getByLabel('Name', { exact: true }).fill('nightly');
  await key.getByRole('button', { name: 'New… (role)' }).click();
  await expect(roleWindow(page, 'New Role').getByLabel('Name', { exact: true })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(roleWindow(page, 'New Role')).toHaveCount(0);
  await expect(key.getByLabel('Name', { exact: true })).toHaveValue('nightly');

  await key.getByRole('button', { name: 'New… (role)' }).click();
  await roleWindow(page, 'New Role').getByLabel('Name', { exact: true }).fill('Nightly jobs');
  await page.keyboard.press('Enter');
  await expect(key.getByRole('combobox', { name: 'Role' })).toHaveText('Nightly jobs');
  await expect(key.getByLabel('Name', { exact: true })).toHaveValue('nightly');
});

test('a role is edited without a mouse', async ({ page, api, signIn }) => {
  const { keyboard } = page;
  await addRole(api, { name: 'By keyboard' });
  await signIn();
  await page.goto(paths.roles);
  await row(page, 'By keyboard').focus();
  await keyboard.press('Enter');
  const window = roleWindow(page, 'By keyboard');
  await expect(window.getByLabel('Name', { exact: true })).toBeFocused();
  await keyboard.press('Shift+Tab');
  await keyboard.press('Shift+Tab');
  await expect(window.getByRole('tab', { name: 'General' })).toBeFocused();
  for (const _ of ['computers', 'policies', 'people', 'other']) await keyboard.press('ArrowRight');
  await expect(window.getByRole('tab', { name: /^Other Rights/ })).toBeFocused();
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await expect(window.getByRole('searchbox')).toBeFocused();
  await keyboard.type('delete tags');
  await expect(window.getByText(/^\d+ of 152$/)).toBeVisible();
  await window.getByRole('checkbox', { name: 'Delete tags' }).focus();
  await keyboard.press('Space');
  await keyboard.press('Control+Enter');
  await expect(review(page).getByRole('button', { name: 'Back to editing' })).toBeFocused();
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await expect(row(page, 'By keyboard')).toBeFocused();
});

for (const { name, scheme, width, locale } of [
  { name: 'light', scheme: 'light', width: 1280, locale: 'en-US' },
  { name: 'dark', scheme: 'dark', width: 1280, locale: 'en-US' },
  { name: 'light at 390 px', scheme: 'light', width: 390, locale: 'en-US' },
  { name: 'Japanese', scheme: 'light', width: 1280, locale: 'ja-JP' },
] as const) {
  test.describe(`axe finds nothing, ${name}:`, () => {
    test.use({ colorScheme: scheme, viewport: { width, height: 844 }, locale, reducedMotion: 'reduce' });

    test('the roles, what one is, and its rights over users', async ({ page, api, signIn }) => {
      const { ID } = await addRole(api, { name: 'Axe', description: 'Cuts' });
      await signIn();
      await page.goto(paths.roles);
      await expect(row(page, 'Axe')).toBeVisible();
      await expectAccessible(page, 'the list');
      await page.goto(`${paths.roles}?open=${ID}`);
      await expect(page.getByRole('tab')).toHaveCount(7);
      await expectAccessible(page, 'general');
      await page.getByRole('tab').nth(3).click();
      await page.getByRole('radio').nth(4).check();
      await expectAccessible(page, 'rights over users and API keys');
    });

    test('its other rights, who has it, and what a change comes to', async ({ page, api, signIn }) => {
      const { ID } = await addRole(api, { name: 'Axe' });
      await api.createKey({ keyName: 'ci-deploy', roleID: ID });
      await signIn();
      await page.goto(`${paths.roles}?open=${ID}`);
      const window = page.getByRole('dialog').first();
      await window.getByRole('tab').nth(5).click();
      await expect(window.getByRole('link', { name: 'ci-deploy' })).toBeVisible();
      await expectAccessible(page, 'who has it');
      await window.getByRole('tab').nth(4).click();
      await window.locator('button[aria-expanded]').nth(1).click();
      await window.getByRole('checkbox').nth(2).check();
      await expectAccessible(page, 'other rights');
      await window.locator('button[type=submit]').click();
      await expect(page.getByRole('dialog').last().getByText('ci-deploy', { exact: false })).toBeVisible();
      await expectAccessible(page, 'what it changes');
    });
  });
}
