import type { Page } from '@playwright/test';
import { paths } from '#console/app/paths.ts';
import { expect, test } from './fixtures.ts';
import { expectAccessible } from './support/accessibility.ts';
import { createApi } from './support/api.ts';
import { fillInNewKey, storeSecret } from './support/apiKeysPage.ts';
import { administrator, type Keyroom, startKeyroom } from './support/keyroom.ts';
import { embeddedOnly } from './support/modes.ts';
import { createServerHost } from './support/serverHost.ts';

/** Nothing of it differs between the two runs. */
const ownServers = embeddedOnly('it brings managers and the server in front of them along');

/** A process of its own: a manager that is killed takes along all that run with it. */
const fronts = createServerHost('front');

/** A console in front of managers, with nothing of its own. */
async function inFrontOf(managers: Record<string, string>) {
  const { url, end } = await fronts.start({ KEYROOM_PORT: '0', ...managers });
  return { url, [Symbol.asyncDispose]: () => end('SIGTERM') };
}

const inFrontOfOne = ({ url }: Keyroom) => inFrontOf({ KEYROOM_MANAGER_URL: url });

async function signInByHand(page: Page) {
  await page.getByLabel('User name').fill(administrator.userName);
  await page.getByLabel('Password', { exact: true }).fill(administrator.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { name: 'API Keys', exact: true })).toBeVisible();
}

async function createKey({ url }: Keyroom, keyName: string, secrets: Set<string>) {
  await createApi(url, (secret) => secrets.add(secret)).createKey({ keyName, roleID: 2 });
}

test(
  'One of several managers is chosen at sign-in, each has a session of its own, and top bar and palette lead from one to the other',
  ownServers,
  async ({ page, secrets }) => {
    await using production = await startKeyroom();
    await using staging = await startKeyroom();
    await using front = await inFrontOf({
      KEYROOM_MANAGERS: `production=${production.url},staging=${staging.url}`,
    });
    await createKey(production, 'key-of-production', secrets);
    await createKey(staging, 'key-of-staging', secrets);

    await page.goto(front.url);
    await expect(page.getByRole('heading', { name: 'Sign in to production' })).toBeVisible();
    await page.getByRole('button', { name: /^staging/ }).click();
    await expect(page.getByRole('heading', { name: 'Sign in to staging' })).toBeVisible();
    await expectAccessible(page, 'signing in to one of several managers');
    await signInByHand(page);
    await expect(page.getByText('key-of-staging')).toBeVisible();
    await expect(page.getByText('key-of-production')).toBeHidden();

    await page.getByRole('button', { name: /Manager: / }).click();
    await page.getByRole('menuitemradio', { name: 'production' }).click();
    await expect(page.getByRole('heading', { name: 'Sign in to production' })).toBeVisible();
    await signInByHand(page);
    await expect(page.getByText('key-of-production')).toBeVisible();

    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').fill('manager staging');
    await page.keyboard.press('Enter');
    await expect(page.getByText('key-of-staging')).toBeVisible();
    await page.reload();
    await expect(page.getByText('key-of-staging')).toBeVisible();
    const cookies = await page.context().cookies(`${front.url}/managers/production/api`);
    expect(cookies.map(({ name, path }) => `${name} ${path}`).sort()).toEqual([
      'rID /managers/production/',
      'sID /managers/production/',
      // Says nothing but that somebody is signed in, for the page.
      'signedIn /',
    ]);
  },
);

test('What is unsaved is asked about before another manager is gone to', ownServers, async ({ page }) => {
  await using manager = await startKeyroom();
  await using front = await inFrontOf({ KEYROOM_MANAGERS: `production=${manager.url},staging=${manager.url}` });
  await page.goto(front.url);
  await signInByHand(page);
  await page.goto(`${front.url}${paths.systemSettings}`);
  const setting = page.getByRole('switch', { name: 'Special characters' });
  await setting.check();
  await page.getByRole('button', { name: /Manager: / }).click();
  await page.getByRole('menuitemradio', { name: 'staging' }).click();
  const question = page.getByRole('alertdialog', { name: 'Discard your changes?' });
  await question.getByRole('button', { name: 'Keep editing' }).click();
  await expect(setting).toBeChecked();
  await expect(page.getByRole('button', { name: /^production, Manager: / })).toBeVisible();
});

test(
  'A manager that stops is told above the page, nothing typed is lost, and all goes on when it is there again',
  ownServers,
  async ({ page, secrets }) => {
    await using manager = await startKeyroom();
    await using front = await inFrontOfOne(manager);
    const address = new URL(manager.url).host;
    await page.goto(front.url);
    await expect(page.getByRole('heading', { name: `Sign in to ${address}` })).toBeVisible();
    await signInByHand(page);

    await page.getByRole('button', { name: 'New…' }).first().click();
    const dialog = await fillInNewKey(page, { name: 'while-it-was-away', role: 'Auditor' });
    await manager.kill();
    await dialog.getByRole('button', { name: 'OK' }).click();
    await expect(dialog.getByRole('alert')).toContainText('The manager does not answer.');
    const banner = page.getByText(`It goes on by itself as soon as ${address} answers.`);
    await expect(banner).toBeVisible();
    await expectAccessible(page, 'a dialog while the manager is away');

    await manager.restart();
    await expect(banner).toBeHidden({ timeout: 30_000 });
    await dialog.getByRole('button', { name: 'OK' }).click();
    secrets.add(await page.getByRole('textbox', { name: 'Secret key value' }).inputValue());
    await storeSecret(page);
    await expect(page.getByText('while-it-was-away')).toBeVisible();
  },
);

test(
  'A page opened while the manager is away waits for it, and is there as soon as it is',
  ownServers,
  async ({ page }) => {
    await using manager = await startKeyroom();
    await using front = await inFrontOfOne(manager);
    await manager.kill();
    await page.goto(front.url);
    await expect(page.getByRole('heading', { name: 'No connection to the manager' })).toBeVisible();
    await expect(page.getByRole('alert')).toContainText('The manager does not answer.');
    await expectAccessible(page, 'a page without its manager');
    await manager.restart();
    await signInByHand(page);

    await manager.kill();
    await page.getByRole('link', { name: 'Users' }).click();
    const retry = page.getByRole('status').getByRole('button', { name: 'Try again' });
    await expect(retry).toBeVisible({ timeout: 15_000 });
    // While the manager is away: once it is back, nobody has to ask.
    await retry.click();
    await expect(retry).toBeVisible({ timeout: 15_000 });
    await manager.restart();
    await expect(page.getByRole('grid').getByText(administrator.userName)).toBeVisible({ timeout: 30_000 });
    await expect(retry).toBeHidden();
  },
);
