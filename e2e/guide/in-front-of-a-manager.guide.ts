import type { Page } from '@playwright/test';
import type { SignIn } from '../support/demo.ts';
import { demoKeys, replaceText } from '../support/pictures.ts';
import { startPlainManager } from '../support/plainManager.ts';
import { createServerHost } from '../support/serverHost.ts';
import { expect, guide } from './guide.ts';
import { signInByHand } from './signIn.ts';
import type { Words } from './words.ts';

const fronts = createServerHost('front');

/** Keyroom in front of managers, with nothing of its own. */
async function inFrontOf(settings: Record<string, string>) {
  const { url, end } = await fronts.start({ KEYROOM_PORT: '0', ...settings });
  return { url, [Symbol.asyncDispose]: () => end('SIGTERM') };
}

async function signIn(page: Page, words: Words, who: SignIn): Promise<void> {
  await signInByHand(page, words, who);
  await expect(page.getByRole('heading', { level: 1, name: words('apiKeys.title') })).toBeVisible();
}

guide(
  'in-front-of-a-manager',
  'Put Keyroom in front of your manager',
  async ({ page, words, shot, demo }) => {
    await using manager = await startPlainManager(demo.url, 5000);
    await using another = await startPlainManager(demo.url, 5000);
    const there = new URL(manager.url).host;
    const name = 'manager.example:4119';
    const rename = async () => {
      await replaceText(page, there, name);
      await replaceText(page, new URL(another.url).host, 'staging.example:4119');
    };

    await using front = await inFrontOf({
      KEYROOM_MANAGER_URL: manager.url,
      KEYROOM_MANAGER_FINGERPRINT: manager.fingerprint,
    });
    await page.goto(front.url);
    const title = page.getByRole('heading', { name: words('signIn.titleAt', { manager: there }) });
    await expect(title).toBeVisible();
    await rename();
    await shot('sign-in', page.getByRole('main'), {
      callouts: [page.getByRole('heading', { name: words('signIn.titleAt', { manager: name }) })],
    });

    await using several = await inFrontOf({
      KEYROOM_MANAGERS: `production=${manager.url},staging=${another.url}`,
      KEYROOM_MANAGER_FINGERPRINT: `production=${manager.fingerprint},staging=${another.fingerprint}`,
    });
    await page.goto(several.url);
    const choice = page.getByRole('button', { name: /^staging/ });
    await expect(choice).toBeVisible();
    await rename();
    await shot('choice', page.getByRole('main'), { callouts: [choice] });
    await choice.click();
    await expect(page.getByRole('heading', { name: words('signIn.titleAt', { manager: 'staging' }) })).toBeVisible();
    await signIn(page, words, demo.fullAccess);
    await page.getByRole('button', { name: /staging/ }).click();
    await expect(page.getByRole('menuitemradio', { name: 'production' })).toBeVisible();
    await page.keyboard.press('Escape');

    await page.goto(front.url);
    // Broken off before, a list would say that it is not whole.
    const theEnd = page.waitForResponse(async (answer) => {
      if (!answer.url().endsWith('/api/apikeys/search')) return false;
      return ((await answer.json()) as { apiKeys: unknown[] }).apiKeys.length === 0;
    });
    await signIn(page, words, demo.fullAccess);
    const link = (name: string) => page.getByRole('link', { name, exact: true });
    await expect(link(words('shell.users'))).toBeVisible();
    for (const absent of ['systemEvents', 'apiReference'] as const) {
      await expect(link(words(`shell.${absent}`))).toHaveCount(0);
    }
    await expect(page.getByRole('button', { name: words('apiKeys.summary.total', { count: demoKeys }) })).toBeVisible();
    await theEnd;
    await manager[Symbol.asyncDispose]();
    await page.locator('tr[data-index]').first().press('Enter');
    const window = page.getByRole('dialog');
    await expect(window.getByRole('alert')).toContainText(words('error.manager_unreachable'));
    await page.keyboard.press('Escape');
    await expect(window).toHaveCount(0);
    const retry = page.getByRole('button', { name: words('shell.retry') });
    const strip = page.getByRole('status').filter({ has: retry });
    await rename();
    // So that no row has the focus.
    await page.getByRole('heading', { level: 1 }).click();
    await shot('away', page, {
      clip: { height: 441 },
      callouts: [strip.getByText(words('error.manager_unreachable')), retry],
    });
  },
  { signedIn: false },
);
