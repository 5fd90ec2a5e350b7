import { paths } from '#console/app/paths.ts';
import { apiKeyEndpoints } from '#contract/apiKeys.ts';
import { expect, test } from './fixtures.ts';
import { createApi } from './support/api.ts';
import { startDemo } from './support/demo.ts';
import { embeddedOnly } from './support/modes.ts';

const ours = embeddedOnly('the demonstration has our manager');

test('who may only read sees keys and no command, and the server refuses commands anyway', ours, async ({ page }) => {
  await using demo = await startDemo({ keys: 12 });
  await page.goto(`${demo.url}${paths.apiKeys}`);
  await page.getByLabel('User name').fill(demo.readOnly.userName);
  await page.getByLabel('Password', { exact: true }).fill(demo.readOnly.password);
  await page.getByRole('button', { name: 'Sign in' }).click();

  const rows = page.getByRole('row').filter({ has: page.getByRole('gridcell') });
  await expect(rows).toHaveCount(12);
  for (const name of ['New…', 'New secret key…', 'Lock out', 'Unlock', 'Delete…']) {
    await expect(page.getByRole('button', { name })).toHaveCount(0);
  }
  await rows.first().dblclick();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('Name', { exact: true })).not.toBeEditable();
  await expect(dialog.getByRole('button', { name: 'OK' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await rows.first().focus();
  await page.keyboard.press('Delete');
  await expect(page.getByRole('alertdialog')).toHaveCount(0);

  const api = createApi(demo.url, () => undefined);
  const session = await api.signIn(demo.readOnly);
  const [first] = (await api.call(apiKeyEndpoints.list, {}, session)).apiKeys;
  const params = { id: first?.ID ?? 0 };
  const refused = [
    api.call(apiKeyEndpoints.create, { body: { keyName: 'mine', roleID: 1 } }, session),
    api.call(apiKeyEndpoints.modify, { params, body: { active: false } }, session),
    api.call(apiKeyEndpoints.replaceSecret, { params }, session),
    api.call(apiKeyEndpoints.remove, { params }, session),
  ];
  for (const outcome of await Promise.allSettled(refused)) {
    expect(outcome).toMatchObject({ status: 'rejected', reason: { message: expect.stringContaining(' 403 ') } });
  }
});
