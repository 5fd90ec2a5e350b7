import { paths } from '#console/app/paths.ts';
import { expect, test } from './fixtures.ts';
import { createInDialog, keyDialog, row } from './support/apiKeysPage.ts';

/** What the browser does when it is to print, up to the picture it takes. */
const beginPrinting = () => dispatchEvent(new Event('beforeprint'));
const endPrinting = () => dispatchEvent(new Event('afterprint'));

test('a list is printed as a table with what it is filtered by, and nothing to press', async ({
  page,
  api,
  signIn,
}) => {
  await api.createKey({ keyName: 'ci-deploy', description: 'Pipeline', roleID: 1 });
  await api.createKey({ keyName: 'old-integration', roleID: 2, active: false });
  await signIn();
  await page.goto(`${paths.apiKeys}?state=${encodeURIComponent('["lockedOut"]')}`);
  await expect(row(page, 'old-integration')).toBeVisible();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.evaluate(beginPrinting);
  await expect(page.getByRole('heading', { level: 1, name: 'API Keys' })).toBeVisible();
  await expect(page.getByText('State: Locked out')).toBeVisible();
  await expect(row(page, 'old-integration')).toBeVisible();
  await expect(page.getByText(/^(localhost|127\.0\.0\.1):\d+ · .*\(.+\)$/)).toBeVisible();
  for (const hidden of [page.getByRole('banner').first(), page.getByRole('navigation').first()]) {
    await expect(hidden).toBeHidden();
  }
  await expect(page.getByRole('button', { name: 'New…' })).toBeHidden();
  await expect(page.getByRole('checkbox').first()).toBeHidden();
  await page.evaluate(endPrinting);
});

test.describe('of a long list', () => {
  test.use({ keys: 1_500 });

  test('a thousand rows are printed, and how many more there are', async ({ page, signIn }) => {
    await signIn();
    await page.goto(paths.apiKeys);
    await expect(page.getByText('All 1,500 keys loaded')).toBeAttached();
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(beginPrinting);
    await expect(page.locator('tr[data-index]')).toHaveCount(1_000);
    await expect(page.getByText('and 500 more')).toBeVisible();
    await page.emulateMedia({ media: null });
    await page.evaluate(endPrinting);
    await expect(page.getByText('and 500 more')).toHaveCount(0);
    await expect.poll(() => page.locator('tr[data-index]').count()).toBeLessThan(200);
  });
});

test('a window is printed instead of the page below it', async ({ page, api, signIn }) => {
  await api.createKey({ keyName: 'ci-deploy', roleID: 1 });
  await signIn();
  await page.goto(`${paths.apiKeys}?open=1`);
  await expect(keyDialog(page, 'ci-deploy')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(keyDialog(page, 'ci-deploy').getByLabel('Name', { exact: true })).toBeVisible();
  await expect(keyDialog(page, 'ci-deploy').getByRole('button', { name: 'OK', includeHidden: true })).toBeHidden();
  await expect(page.getByRole('grid', { includeHidden: true })).toBeHidden();
});

test('a secret key is never printed, which the paper says', async ({ page, signIn, secrets }) => {
  await signIn();
  await page.goto(paths.apiKeys);
  const secret = await createInDialog(page, { name: 'precious', role: 'Auditor' });
  secrets.add(secret);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('What is shown only once is not printed.')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Secret key value', includeHidden: true })).toBeHidden();
  const visible = await page.evaluate(() => document.body.innerText);
  expect(visible).not.toContain(secret.split(':')[1]);
  const paper = await page.pdf();
  expect(paper.length).toBeGreaterThan(1_000);
});
