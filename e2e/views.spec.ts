import type { Page } from '@playwright/test';
import { paths } from '#console/app/paths.ts';
import { expect, test } from './fixtures.ts';
import { expectAccessible } from './support/accessibility.ts';

test.use({ keys: 500 });

test.beforeEach(async ({ signIn }) => signIn());

const grid = (page: Page) => page.getByRole('grid', { name: 'API Keys' });
const headings = (page: Page) => grid(page).getByRole('columnheader');
const chip = (page: Page, name: string) => page.getByRole('search').getByRole('button', { name, exact: true });

/** How many of the keys are shown, once all of them have come. */
async function keysShown(page: Page): Promise<number> {
  await expect(page.getByText(/^\d+ of 500$/)).toBeVisible();
  return Number(await grid(page).getAttribute('aria-rowcount')) - 1;
}

test('finds the keys that will expire, keeps the view under a name, and finds it again by its link', async ({
  page,
  context,
}) => {
  await page.goto(paths.apiKeys);
  await page.getByRole('button', { name: 'Views: All keys' }).click();
  await expect(page.getByRole('menuitemradio', { name: 'Expiring in 14 days' })).toBeVisible();
  await expectAccessible(page, 'the menu of views');
  await page.getByRole('menuitemradio', { name: 'Expiring in 14 days' }).click();
  const expiring = await keysShown(page);
  expect(expiring).toBeGreaterThan(0);
  expect(expiring).toBeLessThan(100);

  await chip(page, 'Role').click();
  await page.getByRole('menuitemcheckbox', { name: 'Full Access' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Views', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Save view…' }).click();
  const name = page.getByRole('textbox', { name: 'Name' });
  await expect(name).toBeFocused();
  await expectAccessible(page, 'the dialog that names a view');
  await name.fill('Full Access, expiring');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Views: Full Access, expiring' })).toBeFocused();
  const shown = await keysShown(page);
  expect(shown).toBeLessThan(expiring);

  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByRole('button', { name: 'Views: Full Access, expiring' })).toBeVisible();
  expect(await keysShown(other)).toBe(shown);
});

test('chips add up, say what they do, and are taken away one by one or all at once', async ({ page }) => {
  await page.goto(`${paths.apiKeys}?neverUsed=true`);
  await expect(page.getByRole('button', { name: 'Last sign-in: Never', exact: true })).toBeVisible();
  const never = await keysShown(page);
  await chip(page, 'More').click();
  await page.getByRole('menuitemcheckbox', { name: '日本語' }).click();
  await expectAccessible(page, 'the menu of more filters');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Language: 日本語', exact: true })).toBeVisible();
  expect(await keysShown(page)).toBeLessThan(never);
  await page.getByRole('button', { name: 'Clear the filter Last sign-in' }).click();
  await page.getByRole('button', { name: 'Clear all' }).click();
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '501');
});

test('columns are chosen and moved in the chooser, widened at their edges, and still so after a reload', async ({
  page,
}) => {
  await page.goto(paths.apiKeys);
  await page.getByRole('button', { name: 'Columns' }).click();
  const chooser = page.getByRole('dialog', { name: 'Columns' });
  await chooser.getByRole('checkbox', { name: 'Created' }).click();
  await chooser.getByRole('checkbox', { name: 'Time zone' }).click();
  await expectAccessible(page, 'the chooser of columns');
  // Dragged by its grip above the first that can be moved.
  const from = await chooser.locator('[data-id=created] [data-grip]').boundingBox();
  const to = await chooser.locator('[data-id=ID] [data-grip]').boundingBox();
  await page.mouse.move((from?.x ?? 0) + 8, (from?.y ?? 0) + 12);
  await page.mouse.down();
  await page.mouse.move((to?.x ?? 0) + 8, (to?.y ?? 0) + 60, { steps: 6 });
  await page.mouse.move((to?.x ?? 0) + 8, (to?.y ?? 0) + 12, { steps: 4 });
  await page.mouse.up();
  await page.keyboard.press('Escape');
  await expect(headings(page).nth(2)).toHaveText('Created');

  const created = headings(page).nth(2);
  const { x = 0, y = 0, width = 0 } = (await created.boundingBox()) ?? {};
  await created.locator('[data-edge]').hover();
  await page.mouse.down();
  await page.mouse.move(x + width + 60, y + 18, { steps: 5 });
  await page.mouse.up();
  const widened = (await created.boundingBox())?.width ?? 0;
  expect(widened).toBeGreaterThan(width + 50);

  // Now wider than the page: the name stays when the rest is scrolled.
  const name = headings(page).nth(1);
  const before = await name.boundingBox();
  await headings(page).last().scrollIntoViewIfNeeded();
  expect((await name.boundingBox())?.x).toBeCloseTo(before?.x ?? 0, 0);

  await page.reload();
  await expect(headings(page).nth(2)).toHaveText('Created');
  expect((await headings(page).nth(2).boundingBox())?.width).toBeCloseTo(widened, 0);
});

test('a time is given exactly where it is pointed at, and in the row that has the focus', async ({ page }) => {
  await page.goto(`${paths.apiKeys}?expires=["within30"]`);
  // Each of those that are still to come could be the first row.
  await keysShown(page);
  const first = grid(page).getByRole('row').nth(1);
  const time = first.locator('time').first();
  await expect(time).toContainText(/in \d+ days|tomorrow|in \d+ hours/);
  await expect(time.locator('[data-exact]')).toBeHidden();
  await time.hover();
  await expect(time.locator('[data-exact]')).toContainText(/\d\d:\d\d/);
  await expect(time.locator('[data-brief]')).toBeHidden();
  await page.mouse.move(0, 0);
  await page.getByRole('searchbox').focus();
  await expect(time.locator('[data-exact]')).toBeHidden();
  await first.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await expect(time.locator('[data-exact]')).toBeVisible();
  await expect(first).toHaveAccessibleDescription(/^Expires: .*\d\d:\d\d.*; Last sign-in: /);
});

test.describe('on a narrow screen', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('filters are chosen in a sheet, and the order from a menu', async ({ page }) => {
    await page.goto(paths.apiKeys);
    await page.getByRole('button', { name: 'Filters', exact: true }).click();
    const sheet = page.getByRole('dialog', { name: 'Filter' });
    await sheet.getByRole('checkbox', { name: 'Locked out' }).check();
    await sheet.getByRole('checkbox', { name: 'Full Access' }).check();
    await expectAccessible(page, 'the sheet of filters');
    await sheet.getByRole('button', { name: /^Show \d+ rows?$/ }).click();
    await expect(sheet).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Filters · 2' })).toBeFocused();
    await page.getByRole('button', { name: 'Clear all' }).click();

    await page.getByRole('button', { name: 'Sort: Name' }).click();
    await page.getByRole('menuitemradio', { name: 'ID' }).click();
    await expect(page.getByRole('button', { name: 'Sort: ID' })).toBeFocused();
    await page.getByRole('button', { name: 'Sort: ID' }).click();
    await page.getByRole('menuitemradio', { name: 'Descending' }).click();
    await expect(page).toHaveURL(/sort=ID&desc=true|desc=true&sort=ID/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});
