import type { Page } from '@playwright/test';
import { paths } from '#console/app/paths.ts';
import { expect, test } from './fixtures.ts';
import { expectAccessible, looks } from './support/accessibility.ts';
import { createInDialog, keyDialog, row } from './support/apiKeysPage.ts';

const help = (page: Page, title: string) => page.getByRole('complementary', { name: `Help: ${title}` });
const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

const createKey = 'Create an API key';
const handOver = 'Copy and hand over the secret';

test('every page of the guide is there, in its order, and needs nobody but Keyroom', async ({
  page,
  signIn,
  addresses,
  baseURL,
}) => {
  await signIn();
  await page.goto(paths.guide);
  await expect(title(page, 'Guide')).toBeVisible();
  const names = await page.getByRole('navigation', { name: 'Guide' }).getByRole('link').allTextContents();
  expect(names).toHaveLength(14);
  await page.getByRole('main').getByRole('link', { name: names[1] }).last().click();
  for (const [index, name] of names.slice(1).entries()) {
    await expect(title(page, name)).toBeVisible();
    await expect(page).toHaveTitle(`${name} · Guide · Keyroom`);
    if (index > 0) await expect(title(page, name)).toBeFocused();
    const next = page.getByRole('link', { name: /^Next/ });
    if (index < names.length - 2) await next.click();
    else await expect(next).toHaveCount(0);
  }
  expect(addresses.filter((address) => !address.startsWith(baseURL ?? ''))).toEqual([]);
});

test('what is looked for is found in the text, and the focus goes to its section', async ({ page, signIn }) => {
  await signIn();
  await page.goto(paths.guide);
  await expect(title(page, 'Guide')).toBeVisible();
  await page.keyboard.press('/');
  const search = page.getByRole('combobox', { name: 'Search the guide' });
  await expect(search).toBeFocused();
  await page.keyboard.type('TWO-step');
  await expect(page.getByRole('option').first()).toContainText('Users and two-step sign-in');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const option = page.getByRole('option', { selected: true });
  await expect(option).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/guide\/[\w-]+#/);
  await expect(page.locator('[data-slug]:focus')).toBeInViewport();
  await page.goBack();
  await expect(title(page, 'Guide')).toBeVisible();
});

test('an address leads to a section, in Japanese too', async ({ page, signIn }) => {
  await signIn();
  await page.goto('/guide/users');
  const contents = page.getByRole('navigation', { name: 'On this page' });
  await page.setViewportSize({ width: 1600, height: 700 });
  await page.getByRole('button', { name: 'Language' }).click();
  await page.getByRole('menuitemradio', { name: '日本語' }).click();
  await expect(title(page, 'ユーザと2段階サインイン')).toBeVisible();
  await expect(contents).toHaveCount(0);
  const last = page.getByRole('navigation', { name: 'このページの内容' }).getByRole('link').last();
  const name = (await last.textContent()) ?? '';
  await last.click();
  await expect(page.getByRole('heading', { name, exact: true })).toBeFocused();
  await page.reload();
  await expect(page.getByRole('heading', { name, exact: true })).toBeFocused();
  await expect(page.getByRole('heading', { name, exact: true })).toBeInViewport();
});

test('pictures are those of the scheme in use, and none is fetched that is not looked at', async ({
  page,
  signIn,
  addresses,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await signIn();
  await page.goto('/guide/create-key');
  const pictures = page.getByRole('article').getByRole('img').and(page.locator('img'));
  await expect(pictures.first()).toHaveAttribute('src', /-dark-[\w-]{8}\.png$/);
  await expect
    .poll(() => pictures.first().evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0);
  expect(addresses.filter((address) => /guide-.*-light-.*\.png/.test(address))).toEqual([]);
  const [shown, dots] = await pictures
    .first()
    .evaluate((image: HTMLImageElement) => [Number(image.getAttribute('width')), image.naturalWidth]);
  expect(shown).toBe((dots ?? 0) / 2);

  await page.getByRole('button').and(page.locator('[data-picture]')).first().click();
  await expect(page.getByRole('dialog', { name: 'Picture' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-picture]').first()).toBeFocused();
});

test('the whole guide is printed in light colours, with every picture', async ({ page, signIn }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.addInitScript(() => {
    window.print = () => {
      const images = Array.from(document.querySelectorAll('img'));
      document.documentElement.dataset.printed = JSON.stringify(
        images.map(({ src, naturalWidth }) => naturalWidth > 0 && /-light-/.test(src)),
      );
    };
  });
  await signIn();
  await page.goto(paths.wholeGuide);
  await expect(page.getByRole('article')).toHaveCount(13);
  await page.getByRole('button', { name: 'Print', exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printed', /true/);
  await expect(page.locator('html')).not.toHaveAttribute('data-printed', /false/);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation').first()).toBeHidden();
  await expect(page.getByRole('article').last()).toBeVisible();
});

test('help stays beside the work from the list through the window to the secret', async ({ page, signIn, secrets }) => {
  await signIn();
  await page.goto(paths.apiKeys);
  await page.getByRole('button', { name: 'New…' }).first().click();
  const dialog = keyDialog(page, 'New API key');
  await dialog.getByLabel('Name', { exact: true }).fill('nightly-report');
  await dialog.getByRole('button', { name: `Help: ${createKey}` }).click();
  await expect(help(page, createKey)).toBeFocused();
  await expect(help(page, createKey).getByRole('heading', { level: 2, name: createKey })).toBeVisible();

  // Both are worked with by keyboard, one after the other.
  await page.keyboard.press('F1');
  await expect(dialog.getByRole('button', { name: `Help: ${createKey}` })).toBeFocused();
  await page.keyboard.press('F1');
  await page.keyboard.press('Escape');
  await expect(help(page, createKey)).toHaveCount(0);
  await expect(dialog.getByLabel('Name', { exact: true })).toHaveValue('nightly-report');
  await page.keyboard.press('Escape');
  await page.getByRole('alertdialog').getByRole('button').first().click();

  await page.goto(paths.apiKeys);
  await expect(page.getByRole('button', { name: 'New…' }).first()).toBeVisible();
  await page.keyboard.press('F1');
  await expect(help(page, 'Find keys that need attention')).toBeFocused();
  secrets.add(await createInDialog(page, { name: 'ci-deploy', role: 'Auditor' }));
  const secret = page.getByRole('alertdialog');
  await secret.getByRole('button', { name: `Help: ${handOver}` }).click();
  await expect(help(page, handOver)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(secret).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(secret.getByRole('alert')).toBeVisible();
  await secret.getByLabel('I have stored the secret key').check();
  await page.keyboard.press('Escape');
  await expect(row(page, 'ci-deploy')).toBeFocused();
});

test('every screen has its page beside it, and the palette every page', async ({ page, signIn }) => {
  await signIn();
  for (const path of [paths.apiKeys, paths.users, paths.roles, paths.keyDoctor]) {
    await page.goto(path);
    await page
      .getByRole('main')
      .getByRole('button', { name: /^Help: / })
      .click();
    await expect(page.getByRole('complementary').getByRole('heading', { level: 2 })).toBeVisible();
  }
  await page.keyboard.press('Control+k');
  await page.keyboard.type('guide lock out');
  await page.keyboard.press('Enter');
  await expect(help(page, 'Lock out and unlock')).toBeFocused();
  await page.getByRole('button', { name: 'Help', exact: true }).click();
  await expect(page.getByRole('complementary')).toHaveCount(0);
});

test('who is not signed in yet has help too', async ({ page }) => {
  await page.goto(paths.apiKeys);
  await expect(page.getByLabel('User name')).toBeFocused();
  await page.keyboard.press('F1');
  await expect(help(page, 'Sign in and first steps')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByLabel('User name')).toBeFocused();
});

for (const { name, scheme, width } of looks) {
  test.describe(`axe finds nothing, ${name}:`, () => {
    test.use({ colorScheme: scheme, viewport: { width, height: 844 }, reducedMotion: 'reduce' });

    test('the guide, its search, and help beside a page and a window', async ({ page, signIn }) => {
      await signIn();
      await page.goto(paths.guide);
      await expect(title(page, 'Guide')).toBeVisible();
      await expectAccessible(page, 'the contents');
      await page.goto('/guide/from-code');
      await expect(title(page, 'Create a key from code')).toBeVisible();
      await expectAccessible(page, 'a page');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await page.getByRole('combobox').fill('key');
      await expect(page.getByRole('option').first()).toBeVisible();
      await expectAccessible(page, 'the search');
      await page.getByRole('combobox').fill('unicorn');
      await expect(page.getByText(/Nothing in the guide/)).toBeVisible();
      await expectAccessible(page, 'nothing found');

      await page.goto(paths.roles);
      await page
        .getByRole('main')
        .getByRole('button', { name: /^Help: / })
        .click();
      await expect(page.getByRole('heading', { level: 2, name: 'Define roles' })).toBeVisible();
      await expectAccessible(page, 'help beside a page');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'New…' }).first().click();
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /^Help: / })
        .click();
      await expect(page.getByRole('heading', { level: 2, name: 'Define roles' })).toBeVisible();
      await expectAccessible(page, 'help beside a window');
    });
  });
}
