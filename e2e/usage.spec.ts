import type { Page } from '@playwright/test';
import { paths } from '#console/app/paths.ts';
import { expect, test } from './fixtures.ts';
import { expectAccessible } from './support/accessibility.ts';
import { keyDialog, row } from './support/apiKeysPage.ts';
import { embeddedOnly, proxiedOnly } from './support/modes.ts';
import { expectAtRest } from './support/rest.ts';

const ours = embeddedOnly('another manager does not tell of calls by the hour');

test.beforeEach(async ({ signIn }) => signIn());

async function openUsage(page: Page, name: string) {
  await page.goto(`${paths.apiKeys}?open=1`);
  const dialog = keyDialog(page, name);
  await dialog.getByRole('tab', { name: 'Usage' }).click();
  return dialog;
}

test('shows the calls of a key, and those in vain, as figures, bars and tables', ours, async ({ page, api }) => {
  const { secretKey } = await api.createKey({ keyName: 'ci-deploy', roleID: 1 });
  for (let call = 0; call < 3; call += 1) expect(await api.statusWith(secretKey)).toBe(200);
  expect(await api.statusWith(secretKey.replace(/:..../, ':AAAA'))).toBe(401);

  const dialog = await openUsage(page, 'ci-deploy');
  await expect(dialog.getByText('Today').locator('..')).toContainText('4 calls');
  await expect(dialog.getByText('Today').locator('..')).toContainText('1 failed');
  const hours = dialog.getByRole('slider', { name: 'Calls per hour, last 48 hours' });
  await hours.focus();
  await expect(hours).toHaveAttribute('aria-valuetext', /: 4 calls, 1 failed$/);
  await expect(dialog.getByText(/: 4 calls, 1 failed$/)).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await expect(hours).toHaveAttribute('aria-valuetext', /: no calls$/);
  await expectAccessible(page, 'the use of a key');

  await page.emulateMedia({ colorScheme: 'dark' });
  await dialog.getByRole('button', { name: 'Show tables' }).click();
  const days = dialog.getByRole('table', { name: 'Calls per day, last 30 days' });
  await expect(days.getByRole('row')).toHaveCount(2);
  await expectAccessible(page, 'the use of a key in tables, dark');
});

test('reads a bar out under the pointer, on a narrow screen by a touch', ours, async ({ page, api }) => {
  const { secretKey } = await api.createKey({ keyName: 'ci-deploy', roleID: 1 });
  expect(await api.statusWith(secretKey)).toBe(200);
  await page.setViewportSize({ width: 390, height: 844 });
  const dialog = await openUsage(page, 'ci-deploy');
  const days = dialog.getByRole('slider', { name: 'Calls per day, last 30 days' });
  const box = await days.boundingBox();
  if (!box) throw new Error('The bars are not to be seen.');
  await page.mouse.move(box.x + box.width - 3, box.y + 20);
  await expect(dialog.getByText(/: 1 call$/)).toBeVisible();
  await page.mouse.move(box.x + 3, box.y + 20);
  await expect(dialog.getByText(/: no calls$/)).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test("a question stays where it is when today's calls come", ours, async ({ page, api }) => {
  const { secretKey } = await api.createKey({ keyName: 'ci-deploy', roleID: 1 });
  for (let call = 0; call < 2; call += 1) expect(await api.statusWith(secretKey)).toBe(200);
  const answer = Promise.withResolvers<void>();
  await page.route('**/api/apiusagemetrics/search', async (route) => {
    await answer.promise;
    await route.continue();
  });
  await page.goto(paths.apiKeys);
  await row(page, 'ci-deploy').click();
  await page.getByRole('button', { name: 'New secret key…', exact: true }).click();
  const question = page.getByRole('alertdialog', { name: 'Replace the secret key?' });
  await expectAtRest(page);
  const confirm = question.getByRole('button', { name: 'Replace secret key' });
  const before = await confirm.boundingBox();
  await expect(question).toContainText('Used just now: a new secret key stops that now.');

  answer.resolve();
  await expect(question).toContainText('Used just now, 2 calls today: a new secret key stops that now.');
  expect(await confirm.boundingBox()).toEqual(before);
});

test('a key that was never used says so', async ({ page, api }) => {
  await api.createKey({ keyName: 'ci-deploy', roleID: 1 });
  const dialog = await openUsage(page, 'ci-deploy');
  await expect(dialog.getByRole('heading', { name: 'Not used in the last 30 days' })).toBeVisible();
  await expect(dialog.getByText('The key has never been used.')).toBeVisible();
});

test(
  'a manager that counts otherwise is said not to tell, and nothing is shown as broken',
  proxiedOnly,
  async ({ page, api }) => {
    const { secretKey } = await api.createKey({ keyName: 'ci-deploy', roleID: 1 });
    expect(await api.statusWith(secretKey)).toBe(200);
    const dialog = await openUsage(page, 'ci-deploy');
    await expect(dialog.getByRole('heading', { name: /This manager does not tell/ })).toBeVisible();
    await expect(dialog.getByText(/Last used: /)).toBeVisible();
    await expect(dialog.getByRole('alert')).toHaveCount(0);
  },
);
