import { paths } from '#console/app/paths.ts';
import { expect, guide } from './guide.ts';

guide('from-code', 'Create a key from code', async ({ page, words, shot }) => {
  const window = page.getByRole('dialog');
  await page.goto(`${paths.apiKeys}?open=new`);
  await window.getByLabel(words('record.name'), { exact: true }).fill('nightly-report');
  await window.getByRole('combobox', { name: words('record.role') }).click();
  await page.getByRole('option', { name: 'Auditor' }).click();
  const tab = window.getByRole('tab', { name: words('apiKeyDialog.tab.apiCall') });
  await tab.click();
  const tools = window.getByRole('tablist', { name: words('apiCall.tools') });
  const code = window.getByRole('tabpanel', { name: words('apiCall.tool.curl') });
  await expect(code).toContainText('"keyName": "nightly-report"');
  await shot('api-call', window, {
    callouts: [tab, tools.getByRole('tab').last(), window.getByRole('button', { name: words('dialog.copy') })],
  });

  await page.goto(`${paths.apiReference}?call=createApiKey`);
  const heading = page.getByRole('heading', { level: 2, name: 'Create an API key' });
  await expect(heading).toBeVisible();
  const search = page.getByRole('main').getByRole('searchbox');
  await search.fill('create key');
  await page.getByRole('heading', { level: 1 }).click();
  const parameters = await page.getByRole('table').first().boundingBox();
  const height = (parameters?.y ?? 0) + (parameters?.height ?? 0) + 16;
  await shot('reference', page, { callouts: [search, heading], clip: { height } });
});
