import { paths } from '#console/app/paths.ts';
import { apiKeyEndpoints } from '#contract/apiKeys.ts';
import { createApi } from '../support/api.ts';
import { expect, guide } from './guide.ts';

const part = 'deploy-osaka';

guide(
  'many-keys',
  'Work on many keys',
  async ({ page, words, shot, demo }) => {
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    const question = page.getByRole('alertdialog');
    const all = page.getByRole('checkbox', { name: words('table.selectAll') });

    // No taller than its four rows need.
    await page.setViewportSize({ width: 1280, height: 500 });
    await page.goto(paths.apiKeys);
    const search = page.getByRole('searchbox', { name: words('list.filter') });
    await search.fill(part);
    await expect(page.getByRole('row', { name: part })).toHaveCount(4);
    await all.check();
    const foot = page.getByText(words('list.selected', { count: 4 }), { exact: true });
    await expect(foot).toBeVisible();
    await shot('selection', page, { callouts: [search, all, foot] });

    await button(words('apiKeys.lock')).click();
    const confirm = question.getByRole('button', { name: words('consequence.lock.confirm', { count: 4 }) });
    await expect(question).toHaveAccessibleName(words('consequence.lock.title', { count: 4 }));
    const inUse = question.getByText(words('consequence.inUse', { count: 4 }), { exact: true });
    await shot('lock', question, { callouts: [inUse, confirm] });

    // Somebody else deletes one of them in between.
    const api = createApi(demo.url, () => {});
    const session = await api.signIn(demo.fullAccess);
    const { apiKeys } = await api.call(apiKeyEndpoints.list, {}, session);
    const keys = apiKeys.filter(({ keyName }) => keyName.includes(part));
    await api.call(apiKeyEndpoints.remove, { params: { id: keys[2]?.ID ?? 0 } }, session);
    await confirm.click();
    const outcome = page
      .getByRole('alert')
      .filter({ hasText: words('keyWork.notDone.lock', { total: 4, failed: 1, name: '' }) });
    await expect(outcome).toBeVisible();
    const notice = page.locator('[tabindex="-1"]').filter({ has: outcome }).last();
    const show = button(words('work.showResults'));
    await shot('results', notice, { callouts: [outcome, show, button(words('work.retry', { count: 1 }))] });
    await show.click();
    const results = page.getByRole('region', { name: words('work.results', { count: 4 }) });
    await expect(results).toContainText(words('error.not_found'));

    await button(words('list.dismiss')).click();
    await all.check();
    await button(words('apiKeys.duplicate')).click();
    await question.getByRole('button', { name: words('bulk.duplicate.confirm', { count: 3 }) }).click();
    await expect(question).toHaveAccessibleName(words('secrets.title', { count: 3 }));
    for (const way of ['csv', 'env'] as const) {
      await expect(question.getByRole('button', { name: words(`secrets.save.${way}`) })).toBeVisible();
    }
    await question.getByLabel(words('secrets.stored')).check();
    await question.getByRole('button', { name: words('dialog.close') }).click();
    await expect(page.getByRole('row', { name: part })).toHaveCount(6);
  },
  { own: true },
);
