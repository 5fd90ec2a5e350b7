import { paths } from '#console/app/paths.ts';
import { apiKeyEndpoints } from '#contract/apiKeys.ts';
import { expect, test } from './fixtures.ts';
import { expectAccessible } from './support/accessibility.ts';
import { fillInNewKey, keyDialog, row } from './support/apiKeysPage.ts';
import { proxiedOnly } from './support/modes.ts';

const day = 86_400_000;

test.beforeEach(async ({ signIn }) => signIn());

test('duplicates a key: its settings and its length of life, under a free name', async ({ page, api, secrets }) => {
  const expiryDate = Date.now() + 60 * day;
  await api.createKey({ keyName: 'ci-deploy', roleID: 2, description: 'Nights', timeZone: 'Asia/Tokyo', expiryDate });
  await api.createKey({ keyName: 'CI-Deploy (2)', roleID: 1 });
  await page.goto(paths.apiKeys);
  await row(page, 'Nights').click();
  await page.keyboard.press('ContextMenu');
  await page.getByRole('menuitem', { name: 'Duplicate…' }).click();
  const dialog = keyDialog(page, 'New API key');
  await expect(dialog.getByLabel('Name', { exact: true })).toHaveValue('ci-deploy (3)');
  await expect(dialog.getByLabel('Name', { exact: true })).toBeFocused();
  await page.keyboard.type('ci-release');
  await page.keyboard.press('Enter');
  const secret = page.getByRole('textbox', { name: 'Secret key value' });
  await expect(secret).toBeVisible();
  secrets.add(await secret.inputValue());
  const created = (await api.listKeys()).find(({ keyName }) => keyName === 'ci-release');
  expect(created).toMatchObject({ roleID: 2, description: 'Nights', timeZone: 'Asia/Tokyo', active: true });
  expect(Math.abs((created?.expiryDate ?? 0) - expiryDate)).toBeLessThan(day);
});

test('says while it is typed that a name is in use, and leads to the key without losing what was typed', async ({
  page,
  api,
  context,
}) => {
  const { ID } = await api.createKey({ keyName: 'nightly-report', roleID: 1 });
  await page.goto(`${paths.apiKeys}?open=new`);
  const dialog = await fillInNewKey(page, { name: 'Nightly-Report', role: 'Auditor' });
  await expect(dialog.getByText('This name is in use.').first()).toBeVisible();
  await expectAccessible(page, 'a name in use');

  const [other] = await Promise.all([
    context.waitForEvent('page'),
    dialog.getByRole('link', { name: `Show key ${ID}` }).click(),
  ]);
  await expect(keyDialog(other, 'nightly-report')).toBeVisible();
  await other.close();

  await dialog.getByRole('button', { name: 'OK' }).click();
  const name = dialog.getByLabel('Name', { exact: true });
  await expect(name).toHaveAccessibleDescription(/already in use/);
  await expect(name).toHaveValue('Nightly-Report');
  await name.fill('nightly-report-2');
  await expect(dialog.getByRole('link')).toHaveCount(0);
});

test('says in plain words what a key will be able to do, beside the fields or folded below them', async ({ page }) => {
  await page.goto(`${paths.apiKeys}?open=new`);
  const dialog = await fillInNewKey(page, { name: 'ci-deploy', role: 'Auditor' });
  const words = dialog.getByRole('complementary', { name: 'In plain words' });
  await expect(words).toContainText('Can only seecomputers, policies and protection rules');
  await expect(words).toContainText('Has no access to');
  await expect(words).toContainText('for 90 days');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page, 'a new key with its plain words, dark');

  await page.setViewportSize({ width: 390, height: 844 });
  await expect(words).toHaveCount(0);
  await dialog.getByText('In plain words').click();
  await expect(dialog.getByText('computers, policies and protection rules')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await expectAccessible(page, 'a new key on a narrow screen');
});

test('is gone through by keyboard, tab by tab, and each of them is in order', async ({ page, api, proxied }) => {
  await api.createKey({ keyName: 'ci-deploy', roleID: 1 });
  await page.goto(paths.apiKeys);
  await row(page, 'ci-deploy').click();
  await page.keyboard.press('Enter');
  const dialog = keyDialog(page, 'ci-deploy');
  await expect(dialog.getByLabel('Name', { exact: true })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(dialog.getByRole('tab', { name: 'General' })).toBeFocused();
  for (const name of proxied ? ['Usage', 'API call'] : ['Usage', 'Events', 'API call']) {
    await page.keyboard.press('ArrowRight');
    await expect(dialog.getByRole('tab', { name })).toBeFocused();
    await expect(dialog.getByRole('tabpanel', { name })).toBeVisible();
    await expect(dialog.getByRole('tabpanel', { name })).not.toBeEmpty();
    await expectAccessible(page, `the tab ${name}`);
  }
  await page.keyboard.press('Home');
  await expect(dialog.getByRole('tabpanel', { name: 'General' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});

test('the tab API call follows what is typed, and typing is still guarded there', async ({ page, api }) => {
  await api.createKey({ keyName: 'ci-deploy', roleID: 1 });
  await page.goto(`${paths.apiKeys}?open=1`);
  const dialog = keyDialog(page, 'ci-deploy');
  await dialog.getByLabel('Description').fill('Nights only');
  await dialog.getByRole('tab', { name: 'API call' }).click();
  await expect(dialog.getByRole('tabpanel', { name: 'API call' })).toContainText('Nights only');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Keep editing' }).click();
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await expect(dialog.getByText('Saved')).toBeVisible();
  await expect(dialog.getByRole('tabpanel', { name: 'API call' })).not.toContainText('Nights only');
});

test('asks before it locks out a key in use, and says what stops', async ({ page, api }) => {
  const { secretKey } = await api.createKey({ keyName: 'ci-deploy', roleID: 1 });
  expect(await api.statusWith(secretKey)).toBe(200);
  await page.goto(`${paths.apiKeys}?open=1`);
  const dialog = keyDialog(page, 'ci-deploy');
  await dialog.getByLabel('Locked Out (Denied permission to authenticate)').check();
  await dialog.getByRole('button', { name: 'OK' }).click();
  const question = page.getByRole('alertdialog');
  await expect(question).toContainText('ci-deploy');
  await question.getByRole('button', { name: 'Cancel' }).click();
  expect(await api.statusWith(secretKey)).toBe(200);
  await dialog.getByRole('button', { name: 'OK' }).click();
  await question.getByRole('button', { name: /^Lock out/ }).click();
  await expect(dialog).toHaveCount(0);
  expect(await api.statusWith(secretKey)).toBe(401);
});

test(
  'finds an edit of somebody else on a manager that tags nothing, and loses neither',
  proxiedOnly,
  async ({ page, api }) => {
    const { ID } = await api.createKey({ keyName: 'ci-deploy', roleID: 1 });
    await page.goto(`${paths.apiKeys}?open=${ID}`);
    const dialog = keyDialog(page, 'ci-deploy');
    await dialog.getByLabel('Name', { exact: true }).fill('ci-release');
    const theirs = { params: { id: ID }, body: { description: 'Theirs' } };
    await api.call(apiKeyEndpoints.modify, theirs, await api.asAdministrator());
    await dialog.getByRole('button', { name: 'OK' }).click();
    await expect(dialog.getByRole('row', { name: /Description/ })).toContainText('Theirs');
    await expect(dialog.getByLabel('Name', { exact: true })).toHaveValue('ci-release');
    await dialog.getByRole('button', { name: 'OK' }).click();
    await expect(dialog).toHaveCount(0);
    expect(await api.listKeys()).toMatchObject([{ keyName: 'ci-release', description: 'Theirs' }]);
  },
);
