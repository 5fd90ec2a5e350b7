import { paths } from '#console/app/paths.ts';
import { expect, guide } from './guide.ts';

guide(
  'create-key',
  'Create an API key',
  async ({ page, locale, words, shot }) => {
    const japanese = locale === 'ja-JP';
    await page.goto(paths.apiKeys);
    const main = page.getByRole('main');
    const create = main.getByRole('button', { name: words('list.new') });
    await expect(main.getByRole('row').nth(3)).toBeVisible();
    await shot('new', main, { callouts: [create], clip: { height: 126 } });

    await create.click();
    const dialog = page.getByRole('dialog', { name: words('apiKeyDialog.newTitle') });
    const choose = async (field: string, option: string | RegExp) => {
      await dialog.getByRole('combobox', { name: field }).click();
      await page.getByRole('option', { name: option }).click();
    };
    const name = dialog.getByRole('textbox', { name: words('record.name'), exact: true });
    await name.fill('backup-zurich');
    await dialog
      .getByRole('textbox', { name: words('record.description') })
      .fill(japanese ? '毎晩のバックアップ（担当: 基盤チーム）' : 'Nightly backup. Ask the platform team');
    await choose(words('record.role'), 'Auditor');
    await choose(words('record.language'), words(japanese ? 'language.ja-JP' : 'language.en-US'));
    const zone = dialog.getByRole('combobox', { name: words('record.timeZone') });
    await zone.fill('Zurich');
    await page.getByRole('option', { name: /Zurich/ }).click();
    await dialog.getByRole('button', { name: words('expiry.preset', { days: 90 }) }).click();
    await shot('properties', dialog, {
      callouts: [
        name,
        dialog.getByRole('combobox', { name: words('record.role') }),
        dialog.getByRole('combobox', { name: words('record.language') }),
        dialog.getByRole('checkbox', { name: words('apiKeyDialog.expiresOn') }),
        dialog.getByRole('heading', { name: words('plain.title') }),
        dialog.getByRole('button', { name: words('dialog.ok') }),
      ],
    });

    await dialog.getByRole('button', { name: words('dialog.ok') }).click();
    const shown = page.getByRole('alertdialog', { name: words('secretDialog.title', { name: 'backup-zurich' }) });
    const secret = shown.getByRole('textbox', { name: words('secretDialog.value') });
    await expect(secret).toHaveValue(/^\d+:[A-Za-z0-9+/]{43}=$/);
    await shot('secret', shown, { clip: { height: 200 } });
    await shown.getByRole('checkbox', { name: words('secretDialog.stored') }).check();
    await shown.getByRole('button', { name: words('dialog.close') }).click();
    await expect(main.getByRole('row', { name: /backup-zurich/ })).toContainText('Auditor');

    await main.getByRole('button', { name: words('apiKeys.duplicate') }).click();
    const copy = page.getByRole('dialog', { name: words('apiKeyDialog.newTitle') });
    await expect(copy.getByRole('textbox', { name: words('record.name'), exact: true })).toHaveValue(
      'backup-zurich (2)',
    );
    await copy.getByRole('button', { name: words('dialog.ok') }).click();
    await expect(page.getByRole('alertdialog').getByRole('textbox').first()).toHaveValue(/^\d+:/);
  },
  { own: true },
);
