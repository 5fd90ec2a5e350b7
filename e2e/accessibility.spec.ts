import { paths } from '#console/app/paths.ts';
import { expect, test } from './fixtures.ts';
import { expectAccessible, looks } from './support/accessibility.ts';
import { createInDialog, keyDialog, row } from './support/apiKeysPage.ts';
import { startKeyroom } from './support/keyroom.ts';

for (const { name, scheme, width } of looks) {
  test.describe(`axe finds nothing, ${name}:`, () => {
    test.use({ colorScheme: scheme, viewport: { width, height: 844 }, reducedMotion: 'reduce' });

    test('set-up and sign-in', async ({ page }) => {
      await using keyroom = await startKeyroom({ withAdministrator: false });
      await page.goto(keyroom.url);
      await expect(page.getByText(/no administrator yet/)).toBeVisible();
      await expectAccessible(page, 'sign-in before set-up');
      await page.goto(keyroom.setUpLink ?? '');
      await expect(page.getByLabel('User name')).toBeVisible();
      await expectAccessible(page, 'set-up');
      await page.getByRole('button', { name: 'Create administrator' }).click();
      await expect(page.getByRole('textbox', { name: 'User name' })).toHaveAttribute('aria-invalid', 'true');
      await expectAccessible(page, 'set-up with errors');
    });

    test('API keys: nothing yet, a list, dialogs, a refusal', async ({ page, signIn, api, secrets }) => {
      await signIn();
      await page.goto(paths.apiKeys);
      await expect(page.getByRole('button', { name: 'New…' }).first()).toBeVisible();
      await expectAccessible(page, 'nothing yet');

      await api.createKey({ keyName: 'ci-deploy', description: 'Pipeline', roleID: 1, expiryDate: Date.now() + 864e5 });
      await api.createKey({ keyName: 'old-integration', roleID: 2, active: false });
      await page.reload();
      await row(page, 'ci-deploy').getByRole('checkbox').check();
      await expectAccessible(page, 'the list');

      await page.goto(`${paths.apiKeys}?open=1`);
      await expect(keyDialog(page, 'ci-deploy').getByLabel('Name', { exact: true })).toBeVisible();
      await expect(keyDialog(page, 'ci-deploy').getByText('UTC', { exact: true }).first()).toBeVisible();
      await expectAccessible(page, 'properties');
      await page.keyboard.press('Escape');

      await page.getByRole('searchbox').fill('no such key');
      await expect(row(page, 'ci-deploy')).toHaveCount(0);
      await expectAccessible(page, 'nothing matches');
      await page.getByRole('searchbox').fill('');

      secrets.add(await createInDialog(page, { name: 'precious', role: 'Auditor' }));
      await expectAccessible(page, 'the secret key');
    });

    test('a manager that does not answer', async ({ page, keyroom }) => {
      await page.goto(paths.apiKeys);
      await page.getByLabel('User name').fill('someone');
      await page.getByLabel('Password', { exact: true }).fill('something');
      await keyroom.kill();
      await page.getByRole('button', { name: 'Sign in' }).click();
      await expect(page.getByRole('alert')).toBeVisible();
      await expectAccessible(page, 'sign-in without a manager');
    });
  });
}
