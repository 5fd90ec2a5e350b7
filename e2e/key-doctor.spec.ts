import type { Page, Request } from '@playwright/test';
import { paths } from '#console/app/paths.ts';
import { expect, test } from './fixtures.ts';
import { expectAccessible } from './support/accessibility.ts';

/** Everything that a request carries away: where to, with which headers, and what in it. */
async function carried(request: Request): Promise<string> {
  return [request.url(), JSON.stringify(await request.allHeaders()), request.postData() ?? ''].join('\n');
}

/** What a page keeps, and where it is. */
async function keptBy(page: Page): Promise<string> {
  return page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state, location.href, document.title]),
  );
}

const field = (page: Page) => page.getByRole('textbox', { name: /^Secret key, or a call/ });

test('nothing of a pasted secret leaves the browser, and leaving the page forgets it', async ({
  page,
  api,
  signIn,
  secrets,
}) => {
  const { ID, secretKey } = await api.createKey({ keyName: 'ci-deploy', roleID: 1 });
  secrets.add(secretKey);
  await signIn();
  const requests: Request[] = [];
  page.on('request', (request) => requests.push(request));
  await page.goto(paths.keyDoctor);

  const random = secretKey.replace(/^\d+:/, '');
  const damaged = [
    secretKey,
    `${secretKey.slice(0, 20)}\n${secretKey.slice(20)}`,
    `curl 'https://other.example/api/apikeys' -H 'Authorization: Bearer ${secretKey}'`,
    `API_SECRET_KEY=${encodeURIComponent(secretKey)}`,
  ];
  for (const text of damaged) {
    await field(page).fill(text);
    await expect(page.getByRole('link', { name: 'ci-deploy' })).toBeVisible();
  }
  await expect(page.getByText('It is URL-encoded')).toBeVisible();
  await page.getByRole('link', { name: 'ci-deploy' }).click();
  await expect(page.getByRole('dialog', { name: 'ci-deploy' })).toBeVisible();
  const kept = await keptBy(page);
  await page.goBack();
  await expect(field(page)).toHaveValue('');

  expect(requests.some((request) => request.url().endsWith(`/api/apikeys/${ID}`))).toBe(true);
  const sent = (await Promise.all(requests.map(carried))).join('\n');
  // Any eight characters of it would be a leak.
  const parts = Array.from({ length: random.length - 8 }, (_, at) => random.slice(at, at + 8));
  for (const text of [sent, decodeURIComponent(sent.replaceAll('%', '%25')), kept]) {
    expect(parts.filter((part) => text.includes(part))).toEqual([]);
  }
});

test('says why a key is refused, in words, and is accessible doing so', async ({ page, api, signIn }) => {
  const { secretKey } = await api.createKey({ keyName: 'old-integration', roleID: 1, active: false });
  await signIn();
  await page.goto(paths.keyDoctor);
  await expect(field(page)).toBeFocused();
  await expectAccessible(page, 'the Key Doctor with nothing pasted');
  await page.keyboard.insertText(`api-secret-key: ${secretKey.replace('=', '')}`);
  await expect(page.getByText('The key is locked out')).toBeVisible();
  await expectAccessible(page, 'the Key Doctor with findings');

  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Copy Secret key, repaired' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(secretKey);
});
