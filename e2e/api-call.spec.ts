import type { Locator } from '@playwright/test';
import { paths } from '#console/app/paths.ts';
import { expect, test } from './fixtures.ts';
import { expectAccessible } from './support/accessibility.ts';
import { fillInNewKey, keyDialog, row } from './support/apiKeysPage.ts';
import { codeOf, runInShell, runWithSdk } from './support/snippets.ts';

const tools = ['cURL', 'Python SDK', 'JavaScript SDK', 'PowerShell', 'Ansible'];

/** A text that means something else, unquoted, in every one of the tools. */
const awkward = `it's “$HOME” \`id\` "!" \\n 100 % {{ x }} #1 鍵 🔑`;

/** The same between double quotes. */
const escaped = '"it\'s “$HOME” `id` \\"!\\" \\\\n 100 % {{ x }} #1 鍵 🔑"';

const openTab = (dialog: Locator, name: string) => dialog.getByRole('tab', { name, exact: true }).click();

test('the cURL of a new key, run in a shell, makes the very key that the dialog describes', async ({
  page,
  api,
  signIn,
  secrets,
}) => {
  const { secretKey } = await api.createKey({ keyName: 'automation', roleID: 1 });
  await signIn();
  await page.goto(paths.apiKeys);
  await page.getByRole('button', { name: 'New…' }).first().click();
  const dialog = await fillInNewKey(page, { name: awkward, role: 'Auditor' });
  await dialog.getByLabel('Description').fill(awkward);
  await dialog.getByRole('checkbox', { name: /Locked Out/ }).check();
  await openTab(dialog, 'API call');
  const command = await codeOf(dialog, 'cURL');
  expect(command).not.toContain(secretKey);

  const made = JSON.parse(await runInShell(`${command} -sS`, secretKey));
  secrets.add(made.secretKey);
  expect(made).toMatchObject({ keyName: awkward, description: awkward, roleID: 2, active: false });
  // The dialog would make just that: the name is taken now, which it shows at its field.
  await dialog.getByRole('button', { name: 'OK' }).click();
  await expect(dialog.getByLabel('Name', { exact: true })).toHaveAttribute('aria-invalid', 'true');
});

test('the JavaScript of a change makes that change, and nothing else', async ({ page, api, signIn }) => {
  const { secretKey } = await api.createKey({ keyName: 'automation', roleID: 1 });
  const { ID } = await api.createKey({ keyName: 'nightly', roleID: 2, expiryDate: Date.now() + 864e5 });
  const find = async () => (await api.listKeys()).filter((key) => key.ID === ID);
  const [before] = await find();
  await signIn();
  await page.goto(paths.apiKeys);
  await row(page, 'nightly').dblclick();
  const dialog = keyDialog(page, 'nightly');
  await dialog.getByLabel('Description').fill(awkward);
  await dialog.getByRole('checkbox', { name: 'Expires on' }).uncheck();
  await openTab(dialog, 'API call');

  await runWithSdk(await codeOf(dialog, 'JavaScript SDK'), secretKey);
  expect(await find()).toEqual([{ ...before, expiryDate: undefined, description: awkward }]);
});

test('every tool is told of what was typed, as it is typed, in its own way of quoting', async ({
  page,
  api,
  signIn,
}) => {
  await api.createKey({ keyName: 'nightly', roleID: 2 });
  await signIn();
  await page.goto(paths.apiKeys);
  await row(page, 'nightly').dblclick();
  const dialog = keyDialog(page, 'nightly');
  await openTab(dialog, 'API call');
  for (const tool of tools) expect(await codeOf(dialog, tool), tool).not.toMatch(/POST|modify/i);
  await expectAccessible(page, 'the API call of a key');

  await openTab(dialog, 'General');
  await dialog.getByLabel('Description').fill(awkward);
  await openTab(dialog, 'API call');
  const quoted: Record<string, string> = {
    cURL: `-d '{\n  "description": ${escaped.replace("'", "'\\''")}\n}'`,
    'Python SDK': `key.description = ${escaped}\n`,
    'JavaScript SDK': `key.description = ${escaped};\n`,
    PowerShell: `description = '${awkward.replace("'", "''")}'\n`,
    Ansible: `description: !unsafe ${escaped}\n`,
  };
  for (const tool of tools) expect(await codeOf(dialog, tool), tool).toContain(quoted[tool]);
});

test('by keyboard, from the fields to the call on the clipboard; the tool is there again the next time', async ({
  page,
  api,
  context,
  signIn,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await api.createKey({ keyName: 'nightly', roleID: 2 });
  await signIn();
  await page.goto(paths.apiKeys);
  await row(page, 'nightly').dblclick();
  const dialog = keyDialog(page, 'nightly');
  await dialog.getByRole('tab', { name: 'General' }).focus();
  await page.keyboard.press('End');
  await expect(dialog.getByRole('tab', { name: 'API call' })).toBeFocused();
  await dialog.getByRole('tab', { name: 'cURL' }).focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('status').filter({ hasText: 'Copied' })).toHaveCount(1);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('ansible.builtin.uri');
  await page.reload();
  await openTab(keyDialog(page, 'nightly'), 'API call');
  await expect(keyDialog(page, 'nightly').getByRole('tab', { name: 'Ansible', selected: true })).toBeVisible();
});
