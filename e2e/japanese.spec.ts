import { paths } from '#console/app/paths.ts';
import { expect, test } from './fixtures.ts';
import { expectAccessible } from './support/accessibility.ts';
import { row } from './support/apiKeysPage.ts';
import { administrator } from './support/keyroom.ts';

test.use({ locale: 'ja-JP' });

const unreachable = 'マネージャが応答しません。起動していることと接続を確認してから、もう一度お試しください。';

test('the main job in Japanese: sign in, create a key, store its secret', async ({ page, secrets }) => {
  await page.goto(paths.apiKeys);
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  await expect(page.getByRole('button', { name: 'サインイン' })).toBeVisible();
  await expectAccessible(page, 'サインイン');
  await page.getByLabel('ユーザ名').fill(administrator.userName);
  await page.getByLabel('パスワード', { exact: true }).fill(administrator.password);
  await page.getByRole('button', { name: 'サインイン' }).click();

  await expect(page.getByRole('heading', { name: 'APIキー', level: 1 })).toBeVisible();
  await page.getByRole('button', { name: '新規…' }).first().click();
  await page.getByRole('dialog').getByLabel('名前', { exact: true }).fill('夜間レポート');
  await page.getByRole('dialog').getByRole('combobox', { name: '役割' }).click();
  await page.getByRole('option', { name: /Auditor/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'OK' }).click();
  secrets.add(await page.getByRole('textbox', { name: '秘密鍵の値' }).inputValue());
  await expectAccessible(page, '秘密鍵');
  await page.getByRole('checkbox').last().check();
  await page.getByRole('button', { name: '閉じる' }).click();
  await expect(row(page, '夜間レポート')).toContainText('有効');
});

test('no screen shows a text in English or a key without one', async ({ page, api, signIn }) => {
  await api.createKey({ keyName: 'kagi', roleID: 2 });
  await signIn();
  await page.goto(`${paths.apiKeys}?open=1`);
  await expect(page.getByRole('dialog')).toBeVisible();
  const text = await page.locator('body').innerText();
  const words = text.match(/[A-Za-z][A-Za-z.]{3,}/g) ?? [];
  const names = /^(Keyroom|kagi|MasterAdmin|Auditor|localhost|Europe|Berlin|English|Full|Access)$/;
  expect(words.filter((word) => !names.test(word))).toEqual([]);
});

test('the language is chosen in the top bar and kept', async ({ page, signIn }) => {
  await signIn();
  await page.goto(paths.apiKeys);
  await page.getByRole('button', { name: /言語/ }).click();
  await page.getByRole('menuitemradio', { name: 'English' }).click();
  await expect(page.getByRole('heading', { name: 'API Keys', level: 1 })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'API Keys', level: 1 })).toBeVisible();
});

test('what is said when nothing can be fetched any more has its characters at hand', async ({ page, signIn }) => {
  await signIn();
  await page.goto(paths.apiKeys);
  await expect(page.getByRole('heading', { name: 'APIキー', level: 1 })).toBeVisible();
  const canWrite = () =>
    page.evaluate((text) => {
      const isKnown = Array.from(document.fonts).some(({ family }) => family.includes('Noto Sans JP'));
      return isKnown && document.fonts.check("14px 'Noto Sans JP Variable'", text);
    }, unreachable);
  await expect.poll(canWrite).toBe(true);
});
