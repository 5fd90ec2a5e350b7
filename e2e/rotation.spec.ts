import type { Page } from '@playwright/test';
import { paths } from '#console/app/paths.ts';
import { expect, test } from './fixtures.ts';
import { expectAccessible } from './support/accessibility.ts';
import { row, storeSecret } from './support/apiKeysPage.ts';

test.beforeEach(async ({ signIn }) => signIn());

const rotation = (page: Page, name: string) => page.getByRole('dialog', { name: `Rotation of ${name}` });
const step = (page: Page) => page.getByRole('dialog').locator('[aria-current=step]');

/** Begins to rotate a key in the list, from its row's menu. Returns the secret key of the new one. */
async function rotate(page: Page, name: string): Promise<string> {
  await row(page, name).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Rotate…' }).click();
  const dialog = page.getByRole('dialog', { name: `Rotate ${name}` });
  await expect(dialog.getByLabel('Name', { exact: true })).toHaveValue(`${name} (2)`);
  await expectAccessible(page, 'the beginning of a rotation');
  await dialog.getByRole('button', { name: 'OK' }).click();
  const secret = await page.getByRole('textbox', { name: 'Secret key value' }).inputValue();
  await storeSecret(page);
  return secret;
}

test('a key is replaced by another one without a call that fails on the way', async ({ page, api, secrets }) => {
  const { ID, secretKey } = await api.createKey({ keyName: 'ci-deploy', description: 'Pipeline', roleID: 1 });
  expect(await api.statusWith(secretKey)).toBe(200);
  await page.goto(paths.apiKeys);
  const replacement = await rotate(page, 'ci-deploy');
  secrets.add(replacement);
  await expect(page.getByText('Being replaced by ci-deploy (2)')).toBeVisible();
  await expect(page.getByText('Replaces ci-deploy')).toBeVisible();

  await page.goto(`${paths.apiKeys}?open=rotate-${ID}`);
  await expect(step(page)).toContainText('Use it everywhere');
  expect([await api.statusWith(secretKey), await api.statusWith(replacement)]).toEqual([200, 200]);
  await page.reload();
  await expect(step(page)).toContainText('Wait until the old key is quiet');
  await expectAccessible(page, 'a rotation');

  const dialog = rotation(page, 'ci-deploy');
  await dialog.getByRole('button', { name: 'Lock out' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Lock out API key' }).click();
  await expect(dialog.getByRole('button', { name: 'Unlock' })).toBeVisible();
  expect([await api.statusWith(secretKey), await api.statusWith(replacement)]).toEqual([401, 200]);
  await dialog.getByRole('button', { name: 'Unlock' }).click();
  await expect(dialog.getByRole('button', { name: 'Lock out' })).toBeFocused();
  expect(await api.statusWith(secretKey)).toBe(200);

  await page.keyboard.press('Enter');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Lock out API key' }).click();
  await dialog.getByRole('button', { name: 'Delete…' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete API key' }).click();
  const finish = page.getByRole('dialog', { name: 'Finish the rotation to ci-deploy (2)' });
  await expect(finish.getByLabel('Name', { exact: true })).toHaveValue('ci-deploy');
  await expectAccessible(page, 'the end of a rotation');
  await finish.getByRole('button', { name: 'OK' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);

  const [only, ...others] = await api.listKeys();
  expect(others).toEqual([]);
  expect(only).toMatchObject({ keyName: 'ci-deploy', description: 'Pipeline', roleID: 1 });
  expect([await api.statusWith(secretKey), await api.statusWith(replacement)]).toEqual([401, 200]);
  await expect(page.getByText(/Replaces|being replaced/i)).toHaveCount(0);
  await expect(row(page, 'ci-deploy')).toBeFocused();
});

test('of all keys that are being replaced, those that are quiet are locked out by one command', async ({
  page,
  api,
}) => {
  for (const keyName of ['nightly', 'weekly', 'busy']) {
    const { ID, secretKey } = await api.createKey({ keyName, roleID: 2 });
    await api.createKey({ keyName: `${keyName} (2)`, description: `[replaces ${ID}]`, roleID: 2 });
    if (keyName === 'busy') await api.statusWith(secretKey);
  }
  await page.goto(paths.apiKeys);
  await page.getByRole('button', { name: '3 being replaced' }).click();
  await expect(row(page, 'Replaces')).toHaveCount(0);
  const bar = page.getByRole('region', { name: 'API Key Rotation' });
  await expect(bar).toBeVisible();
  await expectAccessible(page, 'keys that are being replaced');
  await bar.getByRole('button', { name: 'Lock out 2 quiet keys' }).click();
  await expect(bar).toContainText('none can be locked out now');
  const locked = (await api.listKeys()).filter(({ active }) => !active);
  expect(locked.map(({ keyName }) => keyName).sort()).toEqual(['nightly', 'weekly']);
});

test('a rotation can be cancelled, and takes a new key along that nobody has used', async ({ page, api, secrets }) => {
  const { ID } = await api.createKey({ keyName: 'ci-deploy', roleID: 1 });
  await page.goto(paths.apiKeys);
  secrets.add(await rotate(page, 'ci-deploy'));
  await page.goto(`${paths.apiKeys}?open=rotate-${ID}`);
  await rotation(page, 'ci-deploy').getByRole('button', { name: 'Cancel rotation…' }).click();
  const question = page.getByRole('alertdialog', { name: 'Cancel the rotation of ci-deploy?' });
  await question.getByRole('checkbox', { name: /^Delete ci-deploy \(2\)/ }).check();
  await question.getByRole('button', { name: 'Cancel rotation' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect((await api.listKeys()).map(({ keyName }) => keyName)).toEqual(['ci-deploy']);
  await expect(row(page, 'ci-deploy')).toBeFocused();
});

test('by keyboard alone: from the list to the steps and back to the row', async ({ page, api }) => {
  const { ID } = await api.createKey({ keyName: 'ci-deploy', roleID: 1 });
  await api.createKey({ keyName: 'ci-deploy (2)', description: `[replaces ${ID}]`, roleID: 1 });
  await page.goto(paths.apiKeys);
  await expect(page.getByText('Replaces ci-deploy')).toBeVisible();
  await row(page, 'Being replaced').focus();
  await page.keyboard.press('Enter');
  const properties = page.getByRole('dialog', { name: 'ci-deploy' });
  await properties.getByRole('tab', { name: 'General' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(properties.getByRole('tab', { name: 'Rotation' })).toBeFocused();
  await expect(properties.getByRole('list', { name: 'Steps of the rotation' })).toBeVisible();
  await properties.getByRole('button', { name: 'Go on with the rotation…' }).press('Enter');
  await expect(rotation(page, 'ci-deploy').getByRole('button', { name: 'Close' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(properties).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(row(page, 'Being replaced')).toBeFocused();
});
