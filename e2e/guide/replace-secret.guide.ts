import { paths } from '#console/app/paths.ts';
import { expect, guide, type Scene } from './guide.ts';

const main = (page: Scene['page']) => page.getByRole('main');

/** Says that the secret key that is shown has been stored. */
async function store({ page, words }: Scene): Promise<void> {
  const shown = page.getByRole('alertdialog');
  await expect(shown.getByRole('textbox', { name: words('secretDialog.value') })).toHaveValue(/^\d+:/);
  await shown.getByRole('checkbox', { name: words('secretDialog.stored') }).check();
  await shown.getByRole('button', { name: words('dialog.close'), exact: true }).click();
  await expect(shown).toHaveCount(0);
}

guide(
  'replace-secret',
  'Replace a secret, rotate without an outage',
  async (scene) => {
    const { page, words, shot } = scene;
    await page.goto(paths.apiKeys);
    const rowOf = (id: number) =>
      main(page)
        .getByRole('row')
        .filter({ has: page.getByText(String(id), { exact: true }) });
    const command = (name: string) => main(page).getByRole('button', { name, exact: true });

    await rowOf(673).click();
    await command(words('apiKeys.newSecret')).click();
    const question = page.getByRole('alertdialog', { name: words('consequence.newSecret.title') });
    const confirm = question.getByRole('button', { name: words('consequence.newSecret.confirm') });
    await shot('question', question, {
      callouts: [
        { at: question.locator('[data-stops]'), place: 'left' },
        { at: confirm, place: 'right' },
      ],
    });
    await confirm.click();
    await store(scene);

    await rowOf(673).click();
    await command(words('apiKeys.rotate')).click();
    const start = page.getByRole('dialog', { name: words('rotation.start.title', { name: 'agent-rollout-apac' }) });
    await expect(start.getByRole('textbox', { name: words('record.description') })).toHaveValue(/ \[replaces 673\]$/);
    await start.getByRole('tab', { name: words('apiKeyDialog.tab.general') }).click();
    await shot('start', start);
    await start.getByRole('button', { name: words('dialog.ok'), exact: true }).click();
    await store(scene);

    await page.goto(`${paths.apiKeys}?rotation=${encodeURIComponent('["old"]')}`);
    const bar = page.getByRole('region', { name: words('rotation.kind') });
    await expect(bar).toBeVisible();
    await shot('rotations', main(page), {
      callouts: [bar.getByRole('button').last()],
      highlight: [bar.locator('p')],
      clip: { to: rowOf(55) },
    });

    await rowOf(73).click();
    await command(words('apiKeys.rotate')).click();
    const steps = page.getByRole('dialog', { name: words('rotation.title', { name: 'agent-rollout-uk-03' }) });
    const lock = steps.getByRole('button', { name: words('apiKeys.lock'), exact: true });
    await shot('steps', steps, {
      callouts: [
        steps.getByRole('region', { name: words('rotation.old') }),
        { at: steps.getByRole('group', { name: words('rotation.quietAfter') }), place: 'right' },
        lock,
        steps.getByRole('button', { name: words('rotation.cancel') }),
      ],
    });
    await lock.click();
    await steps.getByRole('button', { name: words('apiKeys.delete'), exact: true }).click();
    const removal = page.getByRole('alertdialog', { name: words('consequence.delete.title', { count: 1 }) });
    await removal.getByRole('button', { name: words('consequence.delete.confirm', { count: 1 }) }).click();
    const finish = page.getByRole('dialog', {
      name: words('rotation.finish.title', { name: 'agent-rollout-uk-03 (2)' }),
    });
    const name = finish.getByRole('textbox', { name: words('record.name') });
    await expect(name).toHaveValue('agent-rollout-uk-03');
    await shot('finish', finish, { callouts: [name] });
    await finish.getByRole('button', { name: words('dialog.ok'), exact: true }).click();
    await expect(finish).toHaveCount(0);
  },
  { own: true },
);
