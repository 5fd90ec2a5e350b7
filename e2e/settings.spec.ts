import type { Page } from '@playwright/test';
import { paths } from '#console/app/paths.ts';
import { administratorEndpoints } from '#contract/administrators.ts';
import { settingEndpoints } from '#contract/settings.ts';
import { expect, test } from './fixtures.ts';
import { expectAccessible } from './support/accessibility.ts';
import { embeddedOnly } from './support/modes.ts';

const ours = embeddedOnly('how long events are kept is a setting of ours');

const idle = 'platformSettingUserSessionIdleTimeout';

/** The number of a setting, beside which its unit stands. */
const field = (page: Page, name: string) => page.getByRole('textbox', { name });
const save = (page: Page) => page.getByRole('button', { name: 'Save' });

test('settings are changed by the keyboard alone, saved together and read again', async ({
  page,
  api,
  signIn,
  proxied,
}) => {
  await signIn();
  await page.goto(paths.apiKeys);
  await page.getByRole('link', { name: 'System Settings' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Security' })).toBeVisible();

  await field(page, 'Session idle timeout').press('ControlOrMeta+a');
  await page.keyboard.type('2');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: 'Hours' }).press('Enter');
  await page.getByRole('radio', { name: 'Block new sessions' }).press('ArrowDown');
  const limitCalls = page.getByRole('switch', { name: 'Limit calls' });
  if (proxied) await expect(limitCalls).toHaveCount(0);
  else {
    await limitCalls.press('Space');
    await expect(page.getByText('A single program can then take up all the manager has.')).toBeVisible();
  }
  await expect(page.getByText(`${proxied ? 2 : 3} unsaved changes`)).toBeVisible();
  await field(page, 'Session idle timeout').press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();

  const session = await api.asAdministrator();
  expect((await api.call(settingEndpoints.list, {}, session))[idle]).toEqual({ value: '2 Hours' });
  const own = await api.call(settingEndpoints.listOwn, {}, session);
  expect(own.keyroomApiRateLimitEnabled).toEqual({ value: String(proxied) });
  await page.reload();
  await expect(field(page, 'Session idle timeout')).toHaveValue('2');
  await page.getByRole('button', { name: /^Reset to default: Session idle timeout/ }).press('Enter');
  await expect(field(page, 'Session idle timeout')).toBeFocused();
  await expect(field(page, 'Session idle timeout')).toHaveValue('30');
});

test('what has the focus is never below the bar that saves', async ({ page, signIn }) => {
  await page.setViewportSize({ width: 390, height: 500 });
  await signIn();
  await page.goto(paths.systemSettings);
  await page.getByRole('switch', { name: 'Special characters' }).check();
  await page.getByRole('checkbox', { name: 'No limit: Incorrect sign-in attempts' }).focus();
  for (let pressed = 0; pressed < 45; pressed += 1) {
    const seen = await page.evaluate(() => {
      const { left, top, width, height } = document.activeElement?.getBoundingClientRect() ?? new DOMRect();
      const there = document.elementFromPoint(left + width / 2, top + height / 2);
      return there !== null && (document.activeElement?.contains(there) || there.contains(document.activeElement));
    });
    expect(seen, await page.evaluate(() => document.activeElement?.outerHTML)).toBe(true);
    await page.keyboard.press('Tab');
    if (await save(page).evaluate((button) => button === document.activeElement)) return;
  }
  throw new Error('Save was not reached.');
});

test('unsaved changes are kept from being lost, and somebody else’s from being undone', async ({
  page,
  api,
  signIn,
}) => {
  await signIn();
  await page.goto(paths.systemSettings);
  await page.getByRole('switch', { name: 'Special characters' }).check();
  await page.getByRole('link', { name: 'API Keys', exact: true }).click();
  const question = page.getByRole('alertdialog', { name: 'Discard your changes?' });
  await question.getByRole('button', { name: 'Keep editing' }).click();
  await expect(page.getByRole('switch', { name: 'Special characters' })).toBeChecked();

  await api.call(settingEndpoints.modify, { body: { [idle]: { value: '10 Minutes' } } }, await api.asAdministrator());
  await save(page).click();
  await expect(page.getByText('Session idle timeout: 10 minutes, before 30 minutes')).toBeVisible();
  const { [idle]: now } = await api.call(settingEndpoints.list, {}, await api.asAdministrator());
  expect(now).toEqual({ value: '10 Minutes' });
});

test('who may only view settings reads them and has nothing to save', async ({ page, api, signIn, proxied }) => {
  const reader = { userName: 'reader', password: 'correct horse battery staple' };
  const body = { username: reader.userName, password: reader.password, roleID: 3 };
  await api.call(administratorEndpoints.create, { body }, await api.asAdministrator());
  await signIn(reader);
  await page.goto(paths.systemSettings);
  await expect(page.getByText('You may look at these settings, not change them.')).toBeVisible();
  await expect(field(page, 'Session idle timeout')).not.toBeEditable();
  await expect(page.getByRole('switch', { name: 'Special characters' })).toBeDisabled();
  if (!proxied) await expect(page.getByRole('switch', { name: 'Limit calls' })).toBeDisabled();
  await expectAccessible(page, 'settings to look at');
});

test(
  'what is removed for good is asked about, in a question that everybody can read',
  ours,
  async ({ page, signIn }) => {
    await signIn();
    await page.goto(paths.systemSettings);
    await field(page, 'Keep events for').fill('2');
    await save(page).click();
    const question = page.getByRole('alertdialog', { name: 'Save these settings?' });
    await expect(question).toContainText('Events that are older than 2 weeks are removed for good.');
    await expect(question.getByRole('button', { name: 'Cancel' })).toBeFocused();
    await expectAccessible(page, 'the question before saving');
  },
);

for (const { name, scheme, width, locale } of [
  { name: 'light', scheme: 'light', width: 1280, locale: 'en-US' },
  { name: 'dark', scheme: 'dark', width: 1280, locale: 'en-US' },
  { name: 'light at 390 px', scheme: 'light', width: 390, locale: 'en-US' },
  { name: 'dark in Japanese', scheme: 'dark', width: 1280, locale: 'ja-JP' },
] as const) {
  test.describe(`axe finds nothing in the settings, ${name}:`, () => {
    test.use({ colorScheme: scheme, viewport: { width, height: 844 }, reducedMotion: 'reduce', locale });

    test('with a wrong value, with consequences, and something to save', async ({ page, signIn }) => {
      await signIn();
      await page.goto(paths.systemSettings);
      await page.getByRole('textbox').first().fill('0');
      await page.getByRole('textbox').last().fill('2');
      await expect(page.locator('[aria-invalid=true]').first()).toBeVisible();
      await expectAccessible(page, 'settings');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    });
  });
}
