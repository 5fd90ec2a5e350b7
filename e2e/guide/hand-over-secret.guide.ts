import { paths } from '#console/app/paths.ts';
import { expect, guide } from './guide.ts';

guide(
  'hand-over-secret',
  'Copy and hand over the secret',
  async ({ page, words, shot }) => {
    await page.goto(`${paths.apiKeys}?open=new`);
    const dialog = page.getByRole('dialog', { name: words('apiKeyDialog.newTitle') });
    await dialog.getByRole('textbox', { name: words('record.name'), exact: true }).fill('cmdb-sync-lisbon');
    await dialog.getByRole('combobox', { name: words('record.role') }).click();
    await page.getByRole('option', { name: 'Inventory' }).click();
    await dialog.getByRole('button', { name: words('dialog.ok'), exact: true }).click();

    const shown = page.getByRole('alertdialog', { name: words('secretDialog.title', { name: 'cmdb-sync-lisbon' }) });
    const close = shown.getByRole('button', { name: words('dialog.close'), exact: true });
    const attempt = shown.getByRole('button', { name: words('secretDialog.try'), exact: true });
    const copy = shown.getByRole('button', {
      name: words('dialog.copyWhat', { what: words('secretDialog.value') }),
      exact: true,
    });
    const stored = shown.getByRole('checkbox', { name: words('secretDialog.stored') });
    await shown.getByRole('tab', { name: words('secretDialog.form.curl') }).click();
    await shot('secret', shown, {
      callouts: [
        copy,
        shown.getByRole('tab', { name: words('secretDialog.form.env') }),
        shown.getByRole('button', { name: words('secretDialog.download'), exact: true }),
        { at: shown.getByText(words('secretDialog.counts')), place: 'right' },
        stored,
        close,
      ],
    });
    await attempt.click();
    const accepted = words('secretDialog.accepted', { name: 'cmdb-sync-lisbon', role: 'Inventory' });
    await expect(shown.getByText(accepted)).toBeVisible();
    await shot('tried', shown, { clip: { from: attempt } });
    await close.click();
    await expect(shown.getByRole('alert')).toContainText(words('secretDialog.missing'));
    await stored.check();
    await close.click();
    await expect(shown).toHaveCount(0);

    await page.goto(paths.apiKeys);
    const main = page.getByRole('main');
    const filters = main.getByRole('search');
    await filters.getByRole('button', { name: words('apiKeys.lastSignIn') }).click();
    await page.getByRole('menuitemcheckbox', { name: words('apiKeys.signIn.notSinceHandover') }).click();
    await page.keyboard.press('Escape');
    const columns = main.getByRole('button', { name: words('list.columns') });
    await columns.click();
    for (const other of ['apiKeys.role', 'apiKeys.failed'] as const) {
      await page.getByRole('checkbox', { name: words(other), exact: true }).uncheck();
    }
    await page.getByRole('checkbox', { name: words('apiKeys.handover') }).check();
    await page.keyboard.press('Escape');
    await expect(main.getByRole('columnheader', { name: words('apiKeys.handover') })).toBeVisible();
    await columns.blur();
    const chosen = filters.getByRole('button', { name: words('apiKeys.signIn.notSinceHandover') }).first();
    await shot('arrived', main, {
      callouts: [chosen, columns],
      highlight: [chosen],
      clip: { to: main.locator('tr[data-index]').nth(4) },
    });
  },
  { own: true },
);
