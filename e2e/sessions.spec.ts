import { paths } from '#console/app/paths.ts';
import { sessionListEndpoints } from '#contract/sessionList.ts';
import { expect, test } from './fixtures.ts';
import { expectAccessible } from './support/accessibility.ts';
import { openAccount } from './support/account.ts';
import { fillInNewKey } from './support/apiKeysPage.ts';
import { administrator } from './support/keyroom.ts';
import { embeddedOnly } from './support/modes.ts';

const ours = embeddedOnly('sessions are listed, and their rest told, by calls of ours');

test('sessions elsewhere are listed and can be ended', ours, async ({ page, signIn, api }) => {
  const one = await api.signIn();
  const other = await api.signIn();
  await signIn();
  await page.goto(paths.apiKeys);
  await openAccount(page, 'Sessions…');
  const dialog = page.getByRole('dialog', { name: 'Sessions' });
  await expect(dialog.getByText('You are signed in 3 times.')).toBeVisible();
  await expect(dialog.getByRole('listitem').filter({ hasText: 'This session' })).toHaveCount(1);
  await dialog
    .getByRole('button', { name: /^End .*opened/ })
    .first()
    .click();
  await expect(dialog.getByRole('group').getByRole('button', { name: 'End', exact: true })).toBeVisible();
  await expectAccessible(page, 'sessions');
  await dialog.getByRole('group').getByRole('button', { name: 'End', exact: true }).click();
  await expect(dialog.getByText('You are signed in 2 times.')).toBeVisible();

  await dialog.getByRole('button', { name: 'End all others' }).click();
  await dialog.getByRole('group').getByRole('button', { name: 'End all others' }).click();
  await expect(dialog.getByText('You are signed in here only.')).toBeVisible();
  for (const ended of [one, other]) {
    await expect(api.call(sessionListEndpoints.list, {}, ended)).rejects.toThrow('401');
  }
});

test('a session that another one ends asks to sign in again at the next action, and goes on with what was typed', async ({
  page,
  signIn,
  api,
}) => {
  await signIn();
  await page.goto(`${paths.apiKeys}?open=new`);
  const dialog = await fillInNewKey(page, { name: 'typed before the end', role: 'Auditor' });
  await api.call(sessionListEndpoints.endOthers, {}, await api.signIn());
  await dialog.getByRole('button', { name: 'OK' }).click();

  const again = page.getByRole('dialog', { name: 'Your session has ended' });
  await expect(again.getByLabel('Password', { exact: true })).toBeFocused();
  await again.getByLabel('Password', { exact: true }).fill(administrator.password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Secret key value' })).toHaveValue(/^\d+:/);
  await page.getByLabel('I have stored the secret key').check();
});

test(
  'whoever does nothing is warned before the end, can stay, and has lost nothing',
  ours,
  async ({ page, signIn, keyroom }) => {
    await page.clock.install();
    const passMinutes = async (minutes: number) => {
      // What the page has been told it has taken in by then.
      await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
      await keyroom.passTime(minutes * 60_000);
      await page.clock.fastForward(minutes * 60_000);
    };
    await signIn();
    const ends: number[] = [];
    page.on('response', async (response) => {
      if (!response.url().endsWith('/api/keyroom/sessions/rest') || !response.ok()) return;
      const { idleEnd = 0 } = sessionListEndpoints.rest.answer.parse(await response.json());
      ends.push(idleEnd);
    });
    await page.goto(`${paths.apiKeys}?open=new`);
    const name = page.getByRole('dialog', { name: 'New API key' }).getByLabel('Name', { exact: true });
    await name.fill('typed before the warning');
    const warning = page.getByRole('alertdialog', { name: 'Are you still there?' });
    await expect.poll(() => ends).toHaveLength(1);
    await passMinutes(28);
    await expect(warning).toBeVisible();
    await expect(warning.getByRole('button', { name: 'Stay signed in' })).toBeFocused();
    await expectAccessible(page, 'the warning before the end');
    const stayed = page.waitForResponse(/\/api\/sessions\/current$/);
    await page.keyboard.press('Enter');
    expect((await stayed).status()).toBe(200);
    await expect(warning).toHaveCount(0);
    await expect(name).toBeFocused();
    await expect.poll(() => ends.at(-1)).toBeGreaterThan(ends[0] ?? 0);

    // The second time nobody answers: the end comes, and with it the question who it is.
    await passMinutes(28);
    await expect(warning).toBeVisible();
    await passMinutes(2);
    const again = page.getByRole('dialog', { name: 'Your session has ended' });
    await expect(again).toBeVisible();
    await again.getByLabel('Password', { exact: true }).fill(administrator.password);
    await page.keyboard.press('Enter');
    await expect(again).toHaveCount(0);
    await expect(name).toHaveValue('typed before the warning');
  },
);
