import { paths } from '#console/app/paths.ts';
import { expect, guide } from './guide.ts';

guide('find-keys', 'Find keys that need attention', async ({ page, words, shot }) => {
  await page.goto(paths.apiKeys);
  const main = page.getByRole('main');
  const figures = main.getByRole('group', { name: words('list.summary') });
  await expect(figures.getByRole('button')).toHaveCount(6);
  const filters = main.getByRole('search');
  await shot('figures', main, { callouts: [figures], clip: { height: 126 } });

  await figures.getByRole('button', { name: words('apiKeys.summary.expireSoon', { count: 12 }) }).click();
  await expect(filters.getByRole('status')).toHaveText(words('list.count', { shown: 12, total: 1284 }));
  await filters
    .getByRole('button')
    .filter({ hasText: words('apiKeys.view.within14') })
    .click();
  const menu = page.getByRole('menu');
  await expect(menu.getByRole('menuitemradio', { name: words('apiKeys.view.within14') })).toBeChecked();
  await shot('views', page.locator('.MuiPopover-paper'));
  await menu.getByRole('menuitemradio', { name: words('apiKeys.view.all') }).click();

  const text = filters.getByRole('searchbox');
  const left = filters.getByRole('status');
  await filters.getByRole('button', { name: words('apiKeys.expires'), exact: true }).click();
  await page.getByRole('menuitemcheckbox', { name: words('apiKeys.ends.within90') }).click();
  await page.keyboard.press('Escape');
  await text.fill('audit');
  await expect(main.locator('tr[data-index]').first()).toContainText('audit');
  await text.blur();
  const clear = filters.getByRole('button', { name: words('listTools.clearAll') });
  const chosen = filters.getByText(words('apiKeys.ends.within90'));
  await shot('filters', main, {
    callouts: [text, chosen],
    highlight: [chosen, left],
    clip: { height: 330 },
  });
  await clear.click();
  await expect(left).toBeEmpty();

  await figures.getByRole('button', { name: words('apiKeys.summary.neverUsed', { count: 40 }) }).click();
  await filters
    .getByRole('button')
    .filter({ hasText: words('apiKeys.view.neverUsed') })
    .click();
  await page.getByRole('menuitem', { name: words('views.save') }).click();
  const dialog = page.getByRole('dialog', { name: words('views.save.title') });
  await dialog.getByRole('textbox', { name: words('views.name') }).fill('Monday');
  await dialog.getByRole('button', { name: words('dialog.ok'), exact: true }).click();
  await expect(filters.getByRole('button').filter({ hasText: 'Monday' })).toBeVisible();
});
