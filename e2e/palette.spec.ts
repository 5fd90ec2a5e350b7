import type { Page } from '@playwright/test';
import { paths } from '#console/app/paths.ts';
import { expect, test } from './fixtures.ts';
import { expectAccessible } from './support/accessibility.ts';
import { keyDialog, row } from './support/apiKeysPage.ts';

const open = 'Search or run a command';

const field = (page: Page) => page.getByRole('dialog').getByRole('combobox');

/** Opens the palette by its keys, and types. */
async function ask(page: Page, text: string) {
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type(text);
}

test.beforeEach(async ({ api, signIn, page }) => {
  await api.createKey({ keyName: 'ci-deploy', description: 'Pipeline', roleID: 1 });
  await api.createKey({ keyName: 'nightly_report', roleID: 2 });
  await signIn();
  await page.goto(paths.apiKeys);
  await expect(row(page, 'ci-deploy')).toBeVisible();
});

test('finds a key by a part of its name, opens it, and gives the focus back', async ({ page }) => {
  const { keyboard } = page;
  await row(page, 'nightly_report').click();
  await ask(page, '');
  await expectAccessible(page, 'the palette');
  await keyboard.type('deploy');
  await expect(page.getByRole('option', { name: /ci-deploy/ })).toHaveAttribute('aria-selected', 'true');
  await expectAccessible(page, 'the palette with results');
  await keyboard.press('Enter');
  await expect(keyDialog(page, 'ci-deploy')).toBeVisible();
  await keyboard.press('Escape');
  await expect(keyDialog(page, 'ci-deploy')).toHaveCount(0);
  await expect(row(page, 'nightly_report')).toBeFocused();
});

test('does what the page can do with what is selected, and says why where it cannot', async ({ page }) => {
  const { keyboard } = page;
  await page.getByRole('button', { name: open }).click();
  await field(page).fill('lock out');
  const lock = page.getByRole('option', { name: /^Lock out/ });
  await expect(lock).toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByRole('group', { name: 'Not possible now' })).toContainText('Lock out');
  await expect(lock).toContainText('Select one or more keys.');
  await keyboard.press('Escape');
  await expect(page.getByRole('button', { name: open })).toBeFocused();

  await row(page, 'nightly_report').getByRole('checkbox').check();
  await ask(page, 'lock out');
  await keyboard.press('Enter');
  await expect(row(page, 'nightly_report')).toContainText('Locked out');
  await expect(field(page)).toHaveCount(0);
});

test('goes to every page, and a key is found from everywhere', async ({ page }) => {
  const { keyboard } = page;
  await ask(page, 'users');
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Users' })).toBeVisible();
  await ask(page, 'nightly_');
  await expect(page.getByRole('option', { name: /nightly_report/ })).toBeVisible();
  await keyboard.press('Enter');
  await expect(keyDialog(page, 'nightly_report')).toBeVisible();
  await keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 1, name: 'API Keys' })).toBeVisible();
});

test('a view of the keys is gone to from every page', async ({ page }) => {
  await page.getByRole('button', { name: 'Views: All keys' }).click();
  await page.getByRole('menuitemradio', { name: 'Never used' }).click();
  await page.getByRole('button', { name: 'Views: Never used' }).click();
  await page.getByRole('menuitem', { name: 'Save view…' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Idle ones');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Views: Idle ones' })).toBeVisible();
  await page.goto(paths.users);
  await expect(page.getByRole('heading', { level: 1, name: 'Users' })).toBeVisible();
  await ask(page, 'idle on');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Views: Idle ones' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'Users' })).toBeVisible();
});

test('a pasted secret key finds its key, and goes nowhere', async ({ page, api, secrets, addresses }) => {
  const { secretKey } = await api.createKey({ keyName: 'precious', roleID: 1 });
  secrets.add(secretKey);
  const bodies: string[] = [];
  page.on('request', (request) => bodies.push(request.postData() ?? ''));
  await ask(page, '');
  await field(page).fill(secretKey);
  await expect(page.getByRole('option', { name: /precious/ })).toBeVisible();
  await expect(field(page)).toHaveValue(secretKey.split(':')[0] ?? '');
  expect([...bodies, ...addresses].join('\n')).not.toContain(secretKey.split(':')[1]);
});

test('what belongs to the person is there too: windows, looks, language', async ({ page }) => {
  const { keyboard } = page;
  await ask(page, 'dark');
  await keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-scheme', 'dark');
  await ask(page, '日本');
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'APIキー' })).toBeVisible();
  await ask(page, 'プロファイル');
  await keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'プロファイル' })).toBeVisible();
});

test('single keys: new, filter, the map of keys, pages; switched off there, none of them', async ({ page }) => {
  const { keyboard } = page;
  await keyboard.press('n');
  await expect(keyDialog(page, 'New API key')).toBeVisible();
  await keyboard.press('Escape');
  await expect(keyDialog(page, 'New API key')).toHaveCount(0);
  await keyboard.press('g');
  await keyboard.press('r');
  await expect(page.getByRole('heading', { level: 1, name: 'Roles' })).toBeVisible();
  await keyboard.press('g');
  await keyboard.press('k');
  await expect(row(page, 'ci-deploy')).toBeVisible();

  await keyboard.press('?');
  const map = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(map).toBeVisible();
  await expectAccessible(page, 'the map of keys');
  await map.getByRole('switch', { name: 'Single keys' }).click();
  await keyboard.press('Escape');
  await expect(map).toHaveCount(0);
  await keyboard.press('n');
  await keyboard.press('?');
  await keyboard.press('/');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('searchbox')).not.toBeFocused();
  await page.reload();
  await expect(row(page, 'ci-deploy')).toBeVisible();
  await keyboard.press('/');
  await expect(page.getByRole('searchbox')).not.toBeFocused();
  await keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
});

test.describe('at 390 px', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the palette takes the whole screen and can be closed without keys', async ({ page }) => {
    await page.getByRole('button', { name: open }).click();
    const palette = page.getByRole('dialog', { name: open });
    await expect(palette).toBeVisible();
    expect(await palette.boundingBox()).toMatchObject({ x: 0, y: 0, width: 390, height: 844 });
    await expectAccessible(page, 'the palette at 390 px');
    await palette.getByRole('button', { name: 'Close' }).click();
    await expect(palette).toHaveCount(0);
    await expect(page.getByRole('button', { name: open })).toBeFocused();
  });
});
