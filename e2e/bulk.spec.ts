import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { paths } from '#console/app/paths.ts';
import { expect, test } from './fixtures.ts';
import { expectAccessible } from './support/accessibility.ts';
import { row } from './support/apiKeysPage.ts';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const question = (page: Page) => page.getByRole('alertdialog');

/** Shows the keys whose name has the text, and selects them all. */
async function selectAll(page: Page, text: string): Promise<void> {
  await page.getByRole('searchbox').fill(text);
  await expect(page.getByRole('row', { name: new RegExp(text) }).first()).toBeVisible();
  await page.getByRole('checkbox', { name: 'Select all rows' }).check();
}

test.describe('among 10 000 keys', () => {
  test.use({ keys: 10_000 });

  test('locks thousands out, can be stopped and continued, and leaves the page usable meanwhile', async ({
    page,
    signIn,
    api,
  }) => {
    await signIn();
    await page.goto(paths.apiKeys);
    await expect(button(page, '10,000 keys')).toBeVisible();
    await page.getByRole('checkbox', { name: 'Select all rows' }).check();
    await button(page, 'Lock out').click();
    await expect(question(page).getByRole('button', { name: 'Cancel' })).toBeFocused();
    await expect(question(page)).toContainText(/of [\d,]+ keys are in use/);
    await expectAccessible(page, 'what stops');
    await question(page)
      .getByRole('button', { name: /^Lock out [\d,]+ API keys$/ })
      .click();

    const progress = page.getByRole('progressbar');
    await expect(progress).toBeVisible();
    await page.getByRole('searchbox').fill('ci-deploy');
    await page.getByRole('searchbox').fill('');
    await expect(progress).toHaveAttribute('aria-valuenow', /^[1-9]/);
    await button(page, 'Stop').click();
    await expect(page.getByText(/^Stopped: [\d,]+ of [\d,]+ keys are locked out\.$/)).toBeVisible();
    const locked = (await api.listKeys()).filter(({ active }) => !active).length;
    expect(locked).toBeGreaterThan(0);
    expect(locked).toBeLessThan(10_000);

    await button(page, 'Show results').click();
    await expect(page.getByRole('region', { name: /^Results of/ })).toContainText('Not tried');
    await expectAccessible(page, 'what has become of work');
    await button(page, /^Continue with/).click();
    await expect(progress).toHaveAttribute('aria-valuenow', /^[1-9]/);
    await button(page, 'Stop').click();
    await expect(button(page, /^Continue with/)).toBeVisible();
    expect((await api.listKeys()).filter(({ active }) => !active).length).toBeGreaterThan(locked);
    await button(page, 'Dismiss').click();
    await expect(page.getByText(/^Stopped/)).toHaveCount(0);
  });

  test('asks before it leaves work behind', async ({ page, signIn }) => {
    await signIn();
    await page.goto(paths.apiKeys);
    await expect(button(page, '10,000 keys')).toBeVisible();
    await page.getByRole('checkbox', { name: 'Select all rows' }).check();
    await button(page, 'Lock out').click();
    await question(page)
      .getByRole('button', { name: /^Lock out/ })
      .click();
    await expect(page.getByRole('progressbar')).toBeVisible();
    await page.getByRole('link', { name: 'Users' }).click();
    await question(page).getByRole('button', { name: 'Stay' }).click();
    await expect(page.getByRole('progressbar')).toBeVisible();
    await page.getByRole('link', { name: 'Users' }).click();
    await question(page).getByRole('button', { name: 'Stop and leave' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Users' })).toBeVisible();
  });
});

test('says who failed and why, retries those alone, and waits where the manager limits the calls', async ({
  page,
  signIn,
  api,
}) => {
  const keys = await Promise.all(
    Array.from({ length: 6 }, (_, index) => api.createKey({ keyName: `worker-${index}`, roleID: 1 })),
  );
  const refused = keys[2]?.ID;
  let limited = false;
  await page.route(/\/api\/apikeys\/\d+$/, async (route) => {
    if (!limited) {
      limited = true;
      return route.fulfill({
        status: 429,
        headers: { 'Retry-After': '2' },
        json: { message: 'Too many API requests.' },
      });
    }
    if (route.request().url().endsWith(`/${refused}`)) return route.fulfill({ status: 403, json: { message: 'No.' } });
    return route.continue();
  });
  await signIn();
  await page.goto(paths.apiKeys);
  await selectAll(page, 'worker');
  await button(page, 'Lock out').click();
  await expect(page.getByText(/The manager limits the calls per minute/)).toBeVisible();
  await expect(page.getByRole('alert')).toContainText(/1 of 6 keys were not locked out.*worker-2: No\./);
  expect((await api.listKeys()).filter(({ active }) => active).map(({ ID }) => ID)).toEqual([refused]);

  await page.unroute(/\/api\/apikeys\/\d+$/);
  await button(page, 'Retry the failed one').click();
  await expect(page.getByText('6 keys are locked out.')).toBeVisible();
  expect((await api.listKeys()).filter(({ active }) => active)).toEqual([]);
});

test('gives several keys a role and an expiry', async ({ page, signIn, api }) => {
  await api.createKey({ keyName: 'tokyo', roleID: 1, timeZone: 'Asia/Tokyo' });
  await api.createKey({ keyName: 'berlin', roleID: 2, timeZone: 'Europe/Berlin' });
  await signIn();
  await page.goto(paths.apiKeys);
  await expect(row(page, 'tokyo')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Select all rows' }).check();
  await button(page, 'Set role…').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Role' }).click();
  await page.getByRole('option', { name: 'Auditor' }).click();
  await expect(dialog.getByRole('list', { name: 'Present roles' })).toContainText('1 key, has it already');
  await expectAccessible(page, 'a role for several keys');
  await dialog.getByRole('button', { name: 'Set role' }).click();
  await expect(row(page, 'tokyo')).toContainText('Auditor');

  await button(page, 'Set expiry…').click();
  await dialog.getByRole('button', { name: 'In 30 days' }).click();
  await expect(dialog).toContainText('At the end of that day in the time zone of each key (2 zones)');
  await expectAccessible(page, 'an expiry for several keys');
  await dialog.getByRole('button', { name: 'Set expiry of 2 API keys' }).click();
  await expect(page.getByText('2 keys have another expiry.')).toBeVisible();
  for (const { expiryDate, timeZone } of await api.listKeys()) {
    const end = Temporal.Instant.fromEpochMilliseconds(expiryDate ?? 0).toZonedDateTimeISO(timeZone);
    expect(end.toPlainTime().toString()).toBe('23:59:59.999');
  }
});

test('duplicates several keys, whose secret keys are shown once and saved in a file that works', async ({
  page,
  signIn,
  api,
  secrets,
}) => {
  await api.createKey({ keyName: 'alpha', roleID: 1, description: 'First' });
  await api.createKey({ keyName: 'beta', roleID: 2 });
  await signIn();
  await page.goto(paths.apiKeys);
  await expect(row(page, 'alpha')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Select all rows' }).check();
  await button(page, 'Duplicate…').click();
  await question(page).getByRole('button', { name: 'Duplicate 2 API keys' }).click();
  await expect(question(page)).toHaveAccessibleName('2 new secret keys');
  await expectAccessible(page, 'several secret keys');
  await page.keyboard.press('Escape');
  await expect(question(page).getByRole('alert')).toContainText('they cannot be shown again');
  const download = page.waitForEvent('download');
  await button(page, 'Download .csv').click();
  const lines = (await readFile(await (await download).path(), 'utf8')).trim().split('\r\n');
  expect(lines[0]).toBe('ID,keyName,secretKey');
  for (const line of lines.slice(1)) {
    const secret = line.slice(line.lastIndexOf(',') + 1);
    secrets.add(secret);
    expect(await api.statusWith(secret)).toBe(200);
  }
  expect(lines).toHaveLength(3);
  await button(page, 'Close').click();
  await expect(row(page, 'alpha \\(2\\)')).toContainText('First');
  await expect(row(page, 'beta \\(2\\)')).toContainText('Auditor');
});

test('asks for the name of a key in use before it is deleted, and tells the calls of today', async ({
  page,
  signIn,
  api,
}) => {
  const { secretKey } = await api.createKey({ keyName: 'in-use', roleID: 1 });
  expect(await api.statusWith(secretKey)).toBe(200);
  await signIn();
  await page.goto(paths.apiKeys);
  await row(page, 'in-use').click();
  await page.keyboard.press('Delete');
  await expect(question(page)).toContainText(/Used just now.*deleting it stops that now/);
  const word = question(page).getByRole('textbox', { name: 'To confirm, type the name of the key: in-use' });
  await expect(word).toBeFocused();
  await page.keyboard.type('in-us');
  await page.keyboard.press('Enter');
  await expect(question(page).getByRole('alert')).toHaveText('Type in-use first.');
  await expectAccessible(page, 'a name to type');
  await page.keyboard.type('e');
  await page.keyboard.press('Enter');
  await expect(row(page, 'in-use')).toHaveCount(0);
  expect(await api.listKeys()).toEqual([]);
});
