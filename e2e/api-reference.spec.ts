import { execFileSync } from 'node:child_process';
import { paths } from '#console/app/paths.ts';
import { expect, test } from './fixtures.ts';
import { expectAccessible, looks } from './support/accessibility.ts';
import { embeddedOnly } from './support/modes.ts';

const ours = embeddedOnly('the reference describes our manager');

test('a call is found by the keyboard, read, and found again by its address', ours, async ({ page, signIn }) => {
  await signIn();
  await page.goto(paths.apiKeys);
  await page.getByRole('link', { name: 'API Reference' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'API Reference' })).toBeVisible();
  await expect(page.getByText('Whole numbers may be sent as strings of digits.')).toBeVisible();

  await page.keyboard.press('/');
  await page.keyboard.type('create key');
  await expect(page.getByRole('link', { name: 'List roles' })).toHaveCount(0);
  await page.getByRole('link', { name: 'Create an API key' }).press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'Create an API key' })).toBeVisible();
  const request = page.getByRole('table', { name: 'Request' });
  await expect(request.getByRole('row', { name: /^keyName/ })).toContainText('required');

  await page.reload();
  await expect(page.getByRole('heading', { level: 2, name: 'Create an API key' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 2, name: 'Introduction' })).toBeVisible();
});

test('the kinds of a search are unfolded, and what each consists of', ours, async ({ page, signIn }) => {
  await signIn();
  await page.goto(`${paths.apiReference}?call=searchApiKeys`);
  const request = page.getByRole('table', { name: 'Request' });
  await request.getByRole('button', { name: 'Fields of searchCriteria' }).click();
  await request.getByRole('button', { name: 'Fields of StringCriterion' }).click();
  await expect(request.getByRole('row', { name: /^stringWildcards/ })).toContainText('true or false');
});

test('the command it shows makes the call', ours, async ({ page, api, signIn, keyroom }) => {
  const { secretKey } = await api.createKey({ keyName: 'reader of the reference', roleID: 1 });
  await signIn();
  await page.goto(`${paths.apiReference}?call=searchAdministratorRoles`);
  const snippet = page.getByText(/^curl -X POST/);
  await expect(snippet).toContainText(keyroom.url);
  const command = `${await snippet.innerText()} \\\n -sS`;
  const env = { ...process.env, API_SECRET_KEY: secretKey };
  const answer = execFileSync('sh', ['-c', command], { encoding: 'utf8', env });
  expect(JSON.parse(answer).roles).toMatchObject([{ name: 'Auditor' }]);
});

test('a phone shows the list or the call, and the focus goes along', ours, async ({ page, signIn }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn();
  await page.goto(paths.apiReference);
  await page.getByRole('link', { name: 'Describe the calling key' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Describe the calling key' })).toBeFocused();
  await expect(page.getByRole('searchbox')).toHaveCount(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await page.getByRole('link', { name: 'All calls' }).click();
  await expect(page.getByRole('searchbox')).toBeVisible();
});

test('the language can be changed on the page', ours, async ({ page, signIn }) => {
  await signIn();
  await page.goto(`${paths.apiReference}?call=listApiKeys`);
  await page.getByRole('button', { name: /Language/ }).click();
  await page.getByRole('menuitemradio', { name: '日本語' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'APIリファレンス' })).toBeVisible();
  await expect(page.getByText('説明文は英語です。')).toBeVisible();
});

for (const { name, scheme, width } of looks) {
  test(`axe finds nothing in the reference, ${name}`, async ({ page, signIn }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 844 });
    await signIn();
    await page.goto(paths.apiReference);
    await expect(page.getByRole('heading', { level: 2, name: 'Introduction' })).toBeVisible();
    await expectAccessible(page, 'introduction');
    await page.goto(`${paths.apiReference}?call=modifyAdministratorRole`);
    await page.getByRole('button', { name: 'Fields of rights' }).first().click();
    await expectAccessible(page, 'a call');
  });
}
