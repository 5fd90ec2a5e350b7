import type { Page } from '@playwright/test';
import { paths } from '#console/app/paths.ts';
import { sessionEndpoints } from '#contract/sessions.ts';
import { expect, test } from './fixtures.ts';
import { expectAccessible } from './support/accessibility.ts';
import { openAccount, signInWith } from './support/account.ts';
import { fillInNewKey } from './support/apiKeysPage.ts';
import { codeOf } from './support/authenticator.ts';
import { administrator } from './support/keyroom.ts';
import { embeddedOnly } from './support/modes.ts';

const ours = embeddedOnly('two-step sign-in is switched on by calls of ours');

/** Switches two-step sign-in on by the wizard. Answers what an app and a safe then hold. */
async function enrol(page: Page) {
  await openAccount(page, 'Two-step sign-in…');
  await page.getByRole('button', { name: 'Switch on…' }).click();
  await page.getByLabel('Your password', { exact: true }).fill(administrator.password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('img', { name: 'QR code for MasterAdmin at Keyroom' })).toBeVisible();
  const secret = await page.getByRole('textbox', { name: 'Key to type in' }).inputValue();
  await page.getByRole('textbox', { name: 'Code' }).fill(codeOf(secret));
  await page.keyboard.press('Enter');
  const codes = page.getByRole('list', { name: 'Recovery codes' });
  await expect(codes).toBeVisible();
  return { secret, recoveryCodes: await codes.getByRole('listitem').allInnerTexts() };
}

async function store(page: Page) {
  await page.getByLabel('I have stored the recovery codes').check();
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByText('10 recovery codes left')).toBeVisible();
  await page.keyboard.press('Escape');
}

test(
  'switched on by the wizard, it is asked for at the next sign-in, and a code is good for once',
  ours,
  async ({ page, context, signIn, secrets }) => {
    await signIn();
    await page.goto(paths.apiKeys);
    const { secret, recoveryCodes } = await enrol(page);
    for (const kept of [secret.replaceAll(' ', ''), ...recoveryCodes]) secrets.add(kept);
    expect(new Set(recoveryCodes).size).toBe(10);
    await store(page);

    await context.clearCookies();
    await page.reload();
    await signInWith(page, administrator);
    const code = page.getByRole('textbox', { name: 'Code' });
    await expect(code).toBeFocused();
    const next = codeOf(secret, 1);
    await code.fill(`${next.slice(0, 3)} ${next.slice(3)}`);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'API Keys', level: 1 })).toBeVisible();

    await context.clearCookies();
    await page.reload();
    await signInWith(page, administrator);
    await code.fill(next);
    await page.keyboard.press('Enter');
    await expect(code).toHaveAccessibleDescription(/not correct, or was used before/);

    await page.getByRole('button', { name: 'Use a recovery code' }).click();
    const recovery = page.getByRole('textbox', { name: 'Recovery code' });
    await recovery.fill(recoveryCodes[0]?.toLowerCase() ?? '');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'API Keys', level: 1 })).toBeVisible();
    await openAccount(page, 'Two-step sign-in…');
    await expect(page.getByText('9 recovery codes left')).toBeVisible();

    await page.getByRole('button', { name: 'Switch off…' }).click();
    await page.getByLabel('Your password', { exact: true }).fill(administrator.password);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Switch on…' })).toBeVisible();
  },
);

test(
  'a session that ends while a form is filled in is signed in to again with both steps, and nothing is lost',
  ours,
  async ({ page, context, signIn, secrets, api }) => {
    await signIn();
    await page.goto(paths.apiKeys);
    const { secret, recoveryCodes } = await enrol(page);
    for (const kept of [secret.replaceAll(' ', ''), ...recoveryCodes]) secrets.add(kept);
    await store(page);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'New…' }).first().click();
    const dialog = await fillInNewKey(page, { name: 'typed before the end', role: 'Auditor' });
    await context.clearCookies();
    await dialog.getByRole('button', { name: 'OK' }).click();

    const again = page.getByRole('dialog', { name: /session has ended/i });
    await again.getByLabel('Password', { exact: true }).fill(administrator.password);
    await again.getByRole('button', { name: 'Sign in' }).click();
    await again.getByRole('textbox', { name: 'Code' }).fill(codeOf(secret, 1));
    await again.getByRole('button', { name: 'Sign in' }).click();
    const secretKey = page.getByRole('textbox', { name: 'Secret key value' });
    await expect(secretKey).toHaveValue(/^\d+:/);
    secrets.add(await secretKey.inputValue());
    expect(await api.call(sessionEndpoints.create, { body: administrator }, undefined).catch(String)).toContain(
      'mfa_required',
    );
  },
);

for (const { name, scheme, width } of [
  { name: 'light', scheme: 'light', width: 1280 },
  { name: 'dark at 390 px', scheme: 'dark', width: 390 },
] as const) {
  test.describe(`axe finds nothing, ${name}:`, () => {
    test.use({ colorScheme: scheme, viewport: { width, height: 844 }, reducedMotion: 'reduce' });

    test('the wizard and the code at signing in', ours, async ({ page, context, signIn }) => {
      await signIn();
      await page.goto(paths.apiKeys);
      await openAccount(page, 'Two-step sign-in…');
      await expect(page.getByRole('button', { name: 'Switch on…' })).toBeVisible();
      await expectAccessible(page, 'two-step sign-in, off');
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await expect(page.getByRole('button', { name: /^Account of/ })).toBeFocused();
      await enrol(page);
      await page.getByRole('button', { name: 'Done' }).click();
      await expect(page.getByRole('alert')).toBeVisible();
      await expectAccessible(page, 'recovery codes');
      await store(page);
      await context.clearCookies();
      await page.reload();
      await signInWith(page, administrator);
      await page.getByRole('textbox', { name: 'Code' }).fill('000000');
      await page.keyboard.press('Enter');
      await expect(page.getByText(/not correct/)).toBeVisible();
      await expectAccessible(page, 'a wrong code');
    });
  });
}
