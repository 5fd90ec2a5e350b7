import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { paths } from '#console/app/paths.ts';
import { administratorEndpoints } from '#contract/administrators.ts';
import { type ApiKeyWithSecret, apiKeyEndpoints } from '#contract/apiKeys.ts';
import { expect, test } from './fixtures.ts';
import { expectAccessible } from './support/accessibility.ts';
import type { Api } from './support/api.ts';
import { embeddedOnly } from './support/modes.ts';

const ours = embeddedOnly('only our manager has system events to be read');

/** A key that was created, locked out, and refused. */
async function lockedKey(api: Api): Promise<ApiKeyWithSecret> {
  const key = await api.createKey({ keyName: 'ci-deploy', roleID: 2 });
  const session = await api.asAdministrator();
  await api.call(apiKeyEndpoints.modify, { params: { id: key.ID }, body: { active: false } }, session);
  expect(await api.statusWith(key.secretKey)).toBe(401);
  return key;
}

test('what was done and what was refused can be found and opened', ours, async ({ page, api, signIn }) => {
  await lockedKey(api);
  await signIn();
  await page.goto(paths.systemEvents);

  await test.step('the latest first', async () => {
    const rows = page.getByRole('row').filter({ hasText: 'ci-deploy' });
    await expect(rows).toHaveCount(3);
    await expect(rows.nth(0)).toContainText('API key refused');
    await expect(rows.nth(1)).toContainText('API key locked out');
    await expect(rows.nth(2)).toContainText('API key created');
    await expectAccessible(page, 'System Events');
  });

  await test.step('filtered by level, in the address', async () => {
    await page.getByRole('button', { name: 'Level', exact: true }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Warning' }).click();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('row').filter({ hasText: 'API key created' })).toHaveCount(0);
    await expect(page.getByRole('row').filter({ hasText: 'API key refused' })).toHaveCount(1);
    await page.reload();
    await expect(page.getByRole('row').filter({ hasText: 'API key refused' })).toHaveCount(1);
    await expect(page.getByText('Level: Warning')).toBeVisible();
    await page.getByRole('button', { name: 'Clear the filter Level' }).click();
  });

  await test.step('one of them by keyboard, with what changed', async () => {
    await page.getByRole('row').filter({ hasText: 'API key locked out' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'API key locked out' });
    await expect(dialog.getByRole('row', { name: 'Active Yes No' })).toBeVisible();
    await expectAccessible(page, 'Window of an event');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('row').filter({ hasText: 'API key locked out' })).toBeFocused();
  });
});

test(
  'from an event one comes to what it happened to; all are checked, and taken away',
  ours,
  async ({ page, api, signIn }) => {
    const key = await lockedKey(api);
    await signIn();
    await page.goto(paths.systemEvents);

    await test.step('from an event to the key it happened to, and its events there', async () => {
      await page
        .getByRole('row')
        .filter({ hasText: 'API key created' })
        .getByRole('link', { name: 'ci-deploy' })
        .click();
      const dialog = page.getByRole('dialog', { name: 'ci-deploy' });
      await dialog.getByRole('tab', { name: 'Events' }).click();
      await dialog.getByRole('button', { name: 'API key locked out' }).click();
      await expect(dialog.getByRole('table', { name: 'What changed' })).toBeVisible();
      await expectAccessible(page, 'Events of a key');
      await page.keyboard.press('Escape');
      await page.goBack();
    });

    await test.step('all of them checked', async () => {
      await page.getByRole('button', { name: 'Check events…' }).click();
      const dialog = page.getByRole('dialog', { name: 'Check system events' });
      await expect(dialog.getByText(/events are intact/)).toBeVisible();
      await expect(dialog.getByRole('textbox', { name: 'End of the chain' })).toHaveValue(/^\d+:[0-9a-f]{64}$/);
      await expectAccessible(page, 'Check of the events');
      await dialog.getByRole('button', { name: 'Close' }).click();
    });

    await test.step('and taken away as a file', async () => {
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Export CSV' }).click();
      const file = await download;
      expect(file.suggestedFilename()).toMatch(/^keyroom-system-events-\d{4}-\d\d-\d\d\.csv$/);
      const text = await readFile(await file.path(), 'utf8');
      expect(text).toMatch(/^\uFEFFID,time \(UTC\),level,event,/);
      expect(text).toContain(',api_key_locked,The API key ci-deploy (ID 1) was locked out.,administrator,');
      expect(text).not.toContain(key.secretKey);
    });
  },
);

test('an event that somebody has changed in the database is found', ours, async ({ page, api, signIn, keyroom }) => {
  await api.createKey({ keyName: 'ci-deploy', roleID: 2 });
  const database = new DatabaseSync(path.join(keyroom.folder, 'keyroom.db'));
  database.exec("update system_event set target_name = 'somebody-else' where event = 'api_key_created'");
  database.close();
  await signIn();
  await page.goto(paths.systemEvents);
  await page.getByRole('button', { name: 'Check events…' }).click();
  await expect(page.getByText(/The chain breaks at event \d+\./)).toBeVisible();
  await page.getByRole('button', { name: 'Show event' }).click();
  await expect(page.getByRole('dialog', { name: 'API key created' })).toContainText('somebody-else');
});

test('in Japanese, in dark colours and on a narrow screen everything is there', ours, async ({ page, api, signIn }) => {
  await api.createKey({ keyName: 'ci-deploy', roleID: 2 });
  await signIn();
  await page.addInitScript(() => localStorage.setItem('keyroom.locale', 'ja-JP'));
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(paths.systemEvents);
  await expect(page.getByRole('heading', { level: 1, name: 'システムイベント' })).toBeVisible();
  await page.getByRole('row').filter({ hasText: 'APIキーを作成' }).press('Enter');
  await expect(page.getByRole('dialog', { name: 'APIキーを作成' })).toBeVisible();
  await expectAccessible(page, 'Window of an event in Japanese');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expectAccessible(page, 'System Events in Japanese');
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(overflow).toBe(false);
});

test('without the right the page says so, and is not in the navigation', ours, async ({ page, api, signIn }) => {
  const session = await api.asAdministrator();
  const body = { username: 'auditor', password: 'correct horse battery staple', roleID: 2 };
  await api.call(administratorEndpoints.create, { body }, session);
  await signIn({ userName: body.username, password: body.password });
  await page.goto(paths.systemEvents);
  await expect(page.getByText('You may not view system events')).toBeVisible();
  await expect(page.getByRole('link', { name: 'System Events' })).toHaveCount(0);
});
