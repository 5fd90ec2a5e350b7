import { paths } from '#console/app/paths.ts';
import { expect, guide } from './guide.ts';

guide(
  'lock-out',
  'Lock out and unlock',
  async ({ page, words, shot }) => {
    await page.goto(paths.apiKeys);
    const main = page.getByRole('main');
    const rowOf = (name: string) => main.getByRole('row', { name: new RegExp(`${name}\\b(?!-)`) });
    const command = (name: string) => main.getByRole('button', { name, exact: true });
    const locked = words('apiKeys.state.lockedOut');

    await rowOf('agent-rollout-apac').click();
    await command(words('apiKeys.lock')).click();
    const question = page.getByRole('alertdialog', { name: words('consequence.lock.title', { count: 1 }) });
    const confirm = question.getByRole('button', { name: words('consequence.lock.confirm', { count: 1 }) });
    await shot('question', question, {
      callouts: [
        { at: question.locator('[data-stops]'), place: 'left' },
        { at: confirm, place: 'right' },
      ],
    });
    await confirm.click();
    await expect(rowOf('agent-rollout-apac')).toContainText(locked);
    await shot('locked', main, {
      highlight: [command(words('apiKeys.unlock'))],
      clip: { to: rowOf('agent-rollout-apac-03') },
    });

    await command(words('apiKeys.unlock')).click();
    await expect(rowOf('agent-rollout-apac')).toContainText(words('apiKeys.state.active'));

    await rowOf('agent-rollout-dmz').dblclick();
    const dialog = page.getByRole('dialog', { name: 'agent-rollout-dmz' });
    const tick = dialog.getByRole('checkbox', { name: words('record.lockedOut') });
    await tick.check();
    const ok = dialog.getByRole('button', { name: words('dialog.ok'), exact: true });
    await shot('properties', dialog, { callouts: [tick, ok] });
    await ok.click();
    await expect(rowOf('agent-rollout-dmz')).toContainText(locked);
  },
  { own: true },
);
