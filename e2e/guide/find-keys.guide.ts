import { paths } from '#console/app/paths.ts';
import { expect, guide } from './guide.ts';

guide('find-keys', 'Find keys that need attention', async ({ page, words, shot }) => {
  await page.goto(paths.apiKeys);
  const main = page.getByRole('main');
  const figures = main.getByRole('group', { name: words('list.summary') });
  await expect(figures.getByRole('button')).toHaveCount(6);
  const filters = main.getByRole('search');
  const views = filters.getByRole('button').filter({ hasText: words('apiKeys.view.all') });
  await shot('figures', main, { callouts: [figures, views], clip: { height: 170 } });

  await figures.getByRole('button', { name: words('apiKeys.summary.expireSoon', { count: 12 }) }).click();
  await expect(filters.getByRole('status')).toHaveText(words('list.count', { shown: 12, total: 1284 }));
  await filters
    .getByRole('button')
    .filter({ hasText: words('apiKeys.view.within14') })
    .click();
  const menu = page.getByRole('menu');
  await expect(menu.getByRole('menuitemradio', { name: words('apiKeys.view.within14') })).toBeChecked();
  await shot('views', menu);
  await menu.getByRole('menuitemradio', { name: words('apiKeys.view.all') }).click();

  const text = filters.getByRole('searchbox');
  await text.fill('backup');
  await filters.getByRole('button', { name: words('apiKeys.lastSignIn') }).click();
  await page.getByRole('menuitemcheckbox', { name: words('apiKeys.signIn.before90') }).click();
  await page.keyboard.press('Escape');
  const left = filters.getByRole('status');
  await expect(left).not.toBeEmpty();
  const clear = filters.getByRole('button', { name: words('listTools.clearAll') });
  await shot('filters', main, {
    callouts: [text, filters.getByText(words('apiKeys.signIn.before90')), left, clear],
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
