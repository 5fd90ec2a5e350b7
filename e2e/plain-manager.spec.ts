import { readFile } from 'node:fs/promises';
import { paths } from '#console/app/paths.ts';
import { expect, test } from './fixtures.ts';
import { signInWith } from './support/account.ts';
import { createInDialog, keyDialog, row, storeSecret } from './support/apiKeysPage.ts';
import { administrator } from './support/keyroom.ts';
import { proxiedOnly } from './support/modes.ts';

/** Searches find few at once. */
test.use({ mostItems: 40 });

test(
  'creates a key on a manager without our extensions, changes and deletes it',
  proxiedOnly,
  async ({ page, api, secrets, signIn }) => {
    await signIn();
    await page.goto(paths.apiKeys);
    const secret = await createInDialog(page, { name: 'ci-deploy', role: 'Auditor', expires: '30 days' });
    secrets.add(secret);
    await storeSecret(page);
    await expect(row(page, 'ci-deploy')).toContainText('in 30 days');
    expect(await api.statusWith(secret)).toBe(200);

    await row(page, 'ci-deploy').dblclick();
    const dialog = keyDialog(page, 'ci-deploy');
    await dialog.getByLabel('Name', { exact: true }).fill('ci-release');
    await dialog.getByRole('button', { name: 'OK' }).click();
    await expect(row(page, 'ci-release')).toBeVisible();

    await row(page, 'ci-release').click();
    await page.getByRole('button', { name: 'Delete…' }).click();
    const question = page.getByRole('alertdialog');
    await question.getByRole('textbox').fill('ci-release');
    await question.getByRole('button', { name: 'Delete' }).click();
    await expect(row(page, 'ci-release')).toHaveCount(0);
    expect(await api.listKeys()).toEqual([]);
  },
);

test('says at its field that a name is taken, without our words for it', proxiedOnly, async ({ page, api, signIn }) => {
  await api.createKey({ keyName: 'nightly-report', roleID: 1 });
  await api.createKey({ keyName: 'old-integration', roleID: 1 });
  await signIn();
  await page.goto(paths.apiKeys);
  await row(page, 'old-integration').dblclick();
  const dialog = keyDialog(page, 'old-integration');
  const name = dialog.getByLabel('Name', { exact: true });
  await name.fill('nightly-report');
  await dialog.getByRole('button', { name: 'OK' }).click();
  await expect(name).toHaveAccessibleDescription(/already in use/);
  await expect(name).toHaveValue('nightly-report');
});

test(
  'shows nothing of ours as broken: what the manager does not know is neither offered nor asked for',
  proxiedOnly,
  async ({ page, api, signIn, addresses }) => {
    await api.createKey({ keyName: 'ci-deploy', roleID: 1 });
    await signIn();
    await page.goto(paths.apiKeys);
    const navigation = page.getByRole('navigation', { name: 'Navigation' });
    await expect(navigation.getByRole('link', { name: 'System Events' })).toHaveCount(0);
    await expect(navigation.getByRole('link', { name: 'API Reference' })).toHaveCount(0);
    for (const name of ['System Settings', 'Users', 'Roles', 'API Keys']) {
      await navigation.getByRole('link', { name, exact: true }).click();
      await expect(page.getByRole('link', { name, exact: true })).toHaveAttribute('aria-current', 'page');
      await expect(page.getByRole('alert')).toHaveCount(0);
    }
    await row(page, 'ci-deploy').dblclick();
    const dialog = keyDialog(page, 'ci-deploy');
    await expect(dialog.getByLabel('Name', { exact: true })).toHaveValue('ci-deploy');
    await expect(dialog.getByRole('tab', { name: 'Events' })).toHaveCount(0);
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: /^Account of/ }).click();
    await expect(page.getByRole('menuitem', { name: 'Profile…' })).toBeVisible();
    for (const name of ['Sessions', 'Two-step sign-in']) {
      await expect(page.getByRole('menuitem', { name })).toHaveCount(0);
    }
    await page.keyboard.press('Escape');
    await page.goto(paths.systemSettings);
    await expect(page.getByRole('textbox', { name: 'Session idle timeout' })).toBeVisible();
    for (const name of ['Maximum lifetime', 'Keep events for']) {
      await expect(page.getByRole('textbox', { name })).toHaveCount(0);
    }
    await page.goto(paths.users);
    await expect(page.getByRole('row', { name: /MasterAdmin/ })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Events' })).toHaveCount(0);
    await page.goto(paths.systemEvents);
    await expect(page.getByText('System events are not available here')).toBeVisible();
    expect(addresses.filter((address) => address.includes('/api/keyroom/'))).toEqual([]);
  },
);

test(
  'signs in, and remembers in this browser what was handed over, where the manager does not',
  proxiedOnly,
  async ({ page, secrets }) => {
    await page.goto(paths.apiKeys);
    await signInWith(page, administrator);
    const secret = await createInDialog(page, { name: 'hand-over', role: 'Auditor' });
    secrets.add(secret);
    expect(await page.evaluate(() => localStorage.getItem('keyroom.receipts'))).toBeNull();
    await storeSecret(page);
    await expect(row(page, 'hand-over')).toBeVisible();
    const receipts = await page.evaluate(() => localStorage.getItem('keyroom.receipts'));
    expect(JSON.parse(receipts ?? '')).toEqual([
      { manager: new URL(page.url()).origin, keyID: 1, at: expect.any(Number) },
    ]);
  },
);

test('names the key in the Key Doctor, and why it is refused', proxiedOnly, async ({ page, api, signIn }) => {
  const { secretKey } = await api.createKey({ keyName: 'old-integration', roleID: 1, active: false });
  await signIn();
  await page.goto(paths.keyDoctor);
  await page.getByRole('textbox', { name: /^Secret key, or a call/ }).fill(secretKey.replace('=', ''));
  await expect(page.getByText('The “=” at its end was lost')).toBeVisible();
  await expect(page.getByRole('link', { name: 'old-integration' })).toBeVisible();
  await expect(page.getByText('The key is locked out')).toBeVisible();
});

test.describe('with more keys than it finds at once', () => {
  test.use({ keys: 500 });

  test(
    'reads them all, filters, duplicates, locks several out and exports them',
    proxiedOnly,
    async ({ page, api, signIn, secrets }) => {
      await signIn();
      await page.goto(paths.apiKeys);
      await expect(page.getByRole('button', { name: '500 keys' })).toBeVisible();
      for (const keyName of ['batch-one', 'batch-two']) await api.createKey({ keyName, roleID: 2 });
      await page.reload();
      await page.getByRole('searchbox').fill('batch-');
      await expect(page.getByText('2 of 502')).toBeVisible();

      await row(page, 'batch-one').click({ button: 'right' });
      await page.getByRole('menuitem', { name: 'Duplicate…' }).click();
      const copy = page.getByRole('dialog');
      await expect(copy.getByLabel('Name', { exact: true })).toHaveValue('batch-one (2)');
      await copy.getByRole('button', { name: 'OK' }).click();
      secrets.add(await page.getByRole('textbox', { name: 'Secret key value' }).inputValue());
      await storeSecret(page);
      await expect(row(page, 'batch-one \\(2\\)')).toBeVisible();

      await page.getByRole('searchbox').fill('batch-');
      await page.getByRole('checkbox', { name: 'Select all rows' }).check();
      await page.getByRole('button', { name: 'Lock out' }).click();
      await expect(row(page, 'batch-two')).toContainText('Locked out');
      const locked = (await api.listKeys()).filter(({ active, keyName }) => !active && keyName.startsWith('batch-'));
      expect(locked.map(({ keyName }) => keyName).sort()).toEqual(['batch-one', 'batch-one (2)', 'batch-two']);

      await page.getByRole('button', { name: 'Export', exact: true }).click();
      const saved = page.waitForEvent('download');
      await page.getByRole('menuitem', { name: /^CSV.*Shown|^CSV.*shown/ }).click();
      const text = await readFile(await (await saved).path(), 'utf8');
      expect(text.trim().split('\r\n')).toHaveLength(4);
      await expect(page.getByRole('alert')).toHaveCount(0);
    },
  );
});
