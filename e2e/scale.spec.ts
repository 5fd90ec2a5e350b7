import type { Page, Route } from '@playwright/test';
import { paths } from '#console/app/paths.ts';
import { expect, test } from './fixtures.ts';

test.use({ keys: 10_000 });

const search = '**/api/apikeys/search';

const summary = (page: Page) => page.getByRole('button', { name: '10,000 keys' });
/** It is the last thing to come, after the code of everything. */
const allLoaded = (page: Page) => expect(summary(page)).toBeVisible();

const footer = (page: Page) => page.locator('footer');

/** Lets the first keys through and holds back the windows after them, as asked for, until they are released. */
async function holdBack(page: Page) {
  const held: Route[] = [];
  let holding = true;
  await page.route(search, async (route) => {
    if (!holding || !route.request().postDataJSON().searchCriteria.length) return route.continue();
    held.push(route);
  });
  return {
    asked: () => held.length,
    release: async () => {
      holding = false;
      await Promise.all(held.map((route) => route.continue()));
    },
  };
}

test('the first of ten thousand keys are there at once, the rest is counted as it comes and told once', async ({
  page,
  signIn,
}) => {
  await signIn();
  const windows = await holdBack(page);
  await page.goto(paths.apiKeys);
  await expect(footer(page)).toContainText('Loading… 100 keys so far');
  await expect(page.getByRole('button', { name: '100 keys' })).toBeVisible();
  await windows.release();
  await allLoaded(page);
  await expect(footer(page)).not.toContainText('Loading');
  await expect(page.getByRole('status').filter({ hasText: 'All 10,000 keys loaded' })).toHaveCount(1);
  await expect(page.getByRole('grid', { name: 'API Keys' })).toHaveAttribute('aria-rowcount', '10001');
});

test('the row that is worked on stays in its place while keys come, with the focus and the selection', async ({
  page,
  signIn,
}) => {
  await signIn();
  const windows = await holdBack(page);
  await page.goto(paths.apiKeys);
  await expect.poll(windows.asked).toBe(1);
  const third = page.locator('tr[data-index="2"]');
  await third.click();
  await page.keyboard.press('ArrowDown');
  const focused = page.locator('tr:focus');
  const name = await focused.getByRole('checkbox').getAttribute('aria-label');
  const before = await focused.boundingBox();
  await page.mouse.move(0, 0);
  await windows.release();
  await allLoaded(page);
  await expect(focused.getByRole('checkbox')).toHaveAttribute('aria-label', name ?? '');
  expect((await focused.boundingBox())?.y).toBeCloseTo(before?.y ?? 0, 0);
  await expect(footer(page)).toContainText('1 selected');
});

test('where keys cannot be loaded any further, those that came stay, and a second try goes on', async ({
  page,
  signIn,
}) => {
  await signIn();
  const isFirst = (route: Route) => route.request().postDataJSON().searchCriteria.length === 0;
  await page.route(search, (route) => (isFirst(route) ? route.continue() : route.abort()));
  await page.goto(paths.apiKeys);
  const notice = page.getByText('This list is incomplete.');
  await expect(notice).toBeVisible();
  await expect(page.getByRole('button', { name: '100 keys' })).toBeVisible();
  await page.unroute(search);
  const next = page.waitForRequest(search);
  await page.getByRole('button', { name: 'Try again' }).click();
  expect((await next).postDataJSON()).toMatchObject({ searchCriteria: [{ idValue: 100, idTest: 'greater-than' }] });
  await allLoaded(page);
  await expect(notice).toHaveCount(0);
});

test('a manager that gives a hundred keys at most is read to its end', async ({ page, signIn }) => {
  await signIn();
  await page.route(search, (route) =>
    route.continue({ postData: JSON.stringify({ ...route.request().postDataJSON(), maxItems: 100 }) }),
  );
  await page.goto(paths.apiKeys);
  await allLoaded(page);
});

test('who leaves the list has no more of it loaded, and finds it continued', async ({ page, signIn }) => {
  await signIn();
  const windows = await holdBack(page);
  await page.goto(paths.apiKeys);
  await expect.poll(windows.asked).toBe(1);
  const cancelled = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/apikeys/search'));
  await page.getByRole('link', { name: 'Roles', exact: true }).click();
  await cancelled;
  expect(windows.asked()).toBe(1);
  await page.unroute(search);
  const next = page.waitForRequest(search);
  await page.getByRole('link', { name: 'API Keys', exact: true }).click();
  expect((await next).postDataJSON()).toMatchObject({ searchCriteria: [{ idValue: 100 }] });
  await allLoaded(page);
});

test('ten thousand keys are selected, filtered, sorted and gone through by keyboard', async ({ page, signIn }) => {
  await signIn();
  await page.goto(paths.apiKeys);
  await allLoaded(page);
  await page.locator('tr[data-index="0"]').focus();
  await page.keyboard.press('Control+a');
  await expect(footer(page)).toContainText('10,000 selected');
  await page.keyboard.press('End');
  await expect(page.locator('tr[data-index="9999"]')).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await page.keyboard.type('tokyo 07');
  const count = page.getByRole('status').filter({ hasText: 'of 10,000' });
  await expect(count).toBeVisible();
  await page.getByRole('columnheader', { name: 'ID' }).getByRole('button').first().click();
  await expect(page.getByRole('columnheader', { name: 'ID' })).toHaveAttribute('aria-sort', 'ascending');
  for (const row of await page.locator('tr[data-index]').all()) await expect(row).toContainText(/tokyo.*07|07.*tokyo/);
});

test('reading the list again blanks nothing and keeps the selection', async ({ page, signIn, api }) => {
  await signIn();
  await page.goto(paths.apiKeys);
  await allLoaded(page);
  await page.locator('tr[data-index="1"]').click();
  await api.createKey({ keyName: '0-from-elsewhere', roleID: 1 });
  await page.clock.install();
  await page.clock.runFor(6_000);
  await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
  await expect(page.getByRole('button', { name: '10,001 keys' })).toBeVisible();
  await expect(footer(page)).toContainText('1 selected');
  await expect(page.locator('tr[aria-selected=true]')).toHaveCount(1);
});
