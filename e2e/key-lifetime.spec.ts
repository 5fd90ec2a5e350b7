import { paths } from '#console/app/paths.ts';
import { apiKeyEndpoints } from '#contract/apiKeys.ts';
import { settingEndpoints } from '#contract/settings.ts';
import { expect, test } from './fixtures.ts';
import { expectAccessible } from './support/accessibility.ts';
import { createApi } from './support/api.ts';
import { keyDialog, row } from './support/apiKeysPage.ts';
import { startDemo } from './support/demo.ts';
import { embeddedOnly } from './support/modes.ts';

const ours = embeddedOnly('the lifetime of keys is limited by a setting of ours');

test(
  'a limit on the lifetime binds new keys: what is proposed, what is refused, what the manager makes of it',
  ours,
  async ({ page, api, signIn }) => {
    await api.createKey({ keyName: 'endless', roleID: 2 });
    const body = { keyroomApiKeyLifetimeMax: { value: '30 Days' } };
    await api.call(settingEndpoints.modifyOwn, { body }, await api.asAdministrator());
    await signIn();
    await page.goto(`${paths.apiKeys}?open=new`);
    const dialog = keyDialog(page, 'New API key');
    await expect(dialog.getByRole('button', { name: 'In 30 days' })).toHaveAttribute('aria-pressed', 'true');
    await expect(dialog.getByRole('button', { name: 'In 60 days' })).toHaveAttribute('aria-disabled', 'true');
    await expect(dialog.getByText(/^At most until .*, by the limit on the lifetime of API keys\.$/)).toBeVisible();
    await expectAccessible(page, 'a new key with a limit on its lifetime');
    await dialog.getByLabel('Name', { exact: true }).fill('limited');
    await dialog.getByRole('combobox', { name: 'Role' }).click();
    await page.getByRole('option', { name: /Auditor/ }).click();
    await dialog.getByRole('button', { name: 'OK' }).click();
    await expect(page.getByRole('textbox', { name: 'Secret key value' })).toBeVisible();
    const keys = await api.listKeys();
    const limited = keys.find(({ keyName }) => keyName === 'limited');
    expect(limited?.expiryDate).toBe(limited?.lifetimeEnd);
    expect(keys.find(({ keyName }) => keyName === 'endless')?.lifetimeEnd).toBeDefined();
  },
);

test(
  'keys that are older than the limit are refused at once and shown as such, and come back when it is lifted',
  ours,
  async ({ page }) => {
    await using demo = await startDemo({ keys: 12 });
    const api = createApi(demo.url, () => undefined);
    const session = await api.signIn(demo.fullAccess);
    const { secretKey } = await api.call(apiKeyEndpoints.create, { body: { keyName: 'young', roleID: 2 } }, session);
    const limit = async (value: string) =>
      api.call(settingEndpoints.modifyOwn, { body: { keyroomApiKeyLifetimeMax: { value } } }, session);

    await page.context().addCookies([{ name: 'sID', value: session.sID, url: demo.url }]);
    await page.goto(`${demo.url}${paths.systemSettings}`);
    await page.getByRole('checkbox', { name: 'No limit: Maximum lifetime' }).uncheck();
    await page.getByRole('textbox', { name: 'Maximum lifetime' }).fill('30');
    await expect(page.getByText(/^\d+ keys in use are older than 30 days/)).toBeVisible();
    await page.getByRole('button', { name: 'Save' }).click();
    const question = page.getByRole('alertdialog', { name: 'Save these settings?' });
    await expect(question).toContainText('are refused from the next call on');
    await question.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
    expect(await api.statusWith(secretKey)).toBe(200);

    await page.getByRole('link', { name: 'API Keys', exact: true }).click();
    await page.getByRole('search').getByRole('button', { name: 'State' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Too old' }).click();
    await page.keyboard.press('Escape');
    const tooOld = row(page, 'Too old');
    await expect(tooOld.first()).toBeVisible();
    await expect(row(page, 'young')).toHaveCount(0);

    await limit('No Limit');
    await page.reload();
    await expect(tooOld).toHaveCount(0);
  },
);
