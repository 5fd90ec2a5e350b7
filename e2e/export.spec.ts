import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { paths } from '#console/app/paths.ts';
import { expect, test } from './fixtures.ts';
import { row } from './support/apiKeysPage.ts';

async function save(page: Page, choice: RegExp): Promise<Download> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const saved = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: choice }).click();
  return saved;
}

const textOf = async (download: Download) => readFile(await download.path(), 'utf8');

test('what is shown is exported in its order, and all is exported as the API gives it', async ({
  page,
  api,
  signIn,
  secrets,
}) => {
  for (const keyName of ['beta', 'alpha', '=formula']) {
    secrets.add((await api.createKey({ keyName, roleID: 1, description: 'a "quoted",\nlong text' })).secretKey);
  }
  await signIn();
  await page.goto(`${paths.apiKeys}?q=a&desc=true`);
  await expect(row(page, 'alpha')).toBeVisible();

  const csv = await save(page, /^CSV.*All/);
  expect(csv.suggestedFilename()).toMatch(/^keyroom-api-keys-\d{4}-\d\d-\d\d\.csv$/);
  const text = await textOf(csv);
  expect(text.startsWith('\uFEFFID,keyName,description,state,')).toBe(true);
  expect(text).toContain(`\r\n3,'=formula,"a ""quoted"",\nlong text",active,`);
  await expect(page.getByRole('note').filter({ hasText: '3 keys were exported' })).toBeVisible();

  const json = await save(page, /^JSON/);
  const byID = (await api.listKeys()).toSorted((one, other) => one.ID - other.ID);
  expect(JSON.parse(await textOf(json))).toEqual(byID);
  for (const secret of secrets) expect(text).not.toContain(secret.replace(/^\d+:/, ''));

  await page.getByRole('searchbox').fill('beta');
  await expect(row(page, 'alpha')).toHaveCount(0);
  const shown = await textOf(await save(page, /^CSV.*The one key shown/));
  expect(shown.trim().split('\r\n')).toHaveLength(2);
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(page.getByRole('note')).toHaveCount(0);
});

test.describe('of a long list', () => {
  test.use({ keys: 10_000 });

  test('ten thousand keys are written while the page goes on answering', async ({ page, signIn }) => {
    await signIn();
    await page.goto(paths.apiKeys);
    await expect(page.getByText('All 10,000 keys loaded')).toBeAttached();
    const download = await save(page, /^CSV.*All 10,000 keys/);
    const lines = (await textOf(download)).split('\r\n');
    expect(new Set(lines).size).toBeGreaterThan(10_000);
    await expect(page.getByRole('note').filter({ hasText: '10,000 keys were exported' })).toBeVisible();
  });
});
