import { readFile } from 'node:fs/promises';
import { paths } from '#console/app/paths.ts';
import { expect, guide } from './guide.ts';

guide(
  'system-events',
  'System events',
  async ({ page, words, shot }) => {
    const window = page.getByRole('dialog');
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    const rows = page.locator('tr[data-index]');

    await page.goto(paths.systemEvents);
    await expect(rows.nth(10)).toBeVisible();
    const search = page.getByRole('searchbox');
    await shot('list', page, { callouts: [search, button(words('events.target'))] });
    await search.fill('agent-rollout-lab');
    await expect(rows.filter({ hasNotText: 'agent-rollout-lab' })).toHaveCount(0);

    await rows
      .filter({ hasText: words('event.api_key_modified') })
      .first()
      .dblclick();
    const changes = window.getByRole('table', { name: words('events.changes') });
    await shot('event', window, {
      callouts: [changes.getByText(words('events.changes.after')), window.getByText(words('events.hash'))],
    });
    await window.getByRole('button', { name: words('dialog.close') }).click();

    await rows.first().click({ button: 'right' });
    await expect(page.getByRole('menuitem')).toContainText([words('events.details')]);
    await page.keyboard.press('Escape');

    const download = page.waitForEvent('download');
    await button(words('events.export')).click();
    expect(await readFile(await (await download).path(), 'utf8')).toContain('agent-rollout-lab');

    await button(words('events.check')).click();
    const head = window.getByLabel(words('events.check.head'), { exact: true });
    await expect(head).toHaveValue(/^\d+:[0-9a-f]{64}$/);
    const count = Number.parseInt(await head.inputValue(), 10);
    const intact = window.getByText(words('events.check.intact', { count }));
    await shot('check', window, { callouts: [intact, window.getByText(words('events.check.head'))] });
  },
  { own: { keys: 60 } },
);
