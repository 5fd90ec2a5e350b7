import { paths } from '#console/app/paths.ts';
import { expect, guide } from './guide.ts';

/** A key for a place that is in another time zone than the reader. */
const examples = {
  'en-US': {
    name: 'backup-osaka',
    description: 'Nightly backup. Ask the platform team',
    city: 'Tokyo',
    language: 'language.en-US',
  },
  'ja-JP': {
    name: 'backup-berlin',
    description: '毎晩のバックアップ（担当: 基盤チーム）',
    city: 'Berlin',
    language: 'language.ja-JP',
  },
} as const;

guide(
  'create-key',
  'Create an API key',
  async ({ page, locale, words, shot }) => {
    const made = examples[locale];
    await page.goto(paths.apiKeys);
    const main = page.getByRole('main');
    const create = main.getByRole('button', { name: words('list.new') });
    await expect(main.getByRole('row').nth(3)).toBeVisible();
    await shot('new', main, { highlight: [create], clip: { height: 126 } });

    await create.click();
    const dialog = page.getByRole('dialog', { name: words('apiKeyDialog.newTitle') });
    const choose = async (field: string, option: string) => {
      await dialog.getByRole('combobox', { name: field }).click();
      await page.getByRole('option', { name: option }).click();
    };
    const name = dialog.getByRole('textbox', { name: words('record.name'), exact: true });
    await name.fill(made.name);
    await dialog.getByRole('textbox', { name: words('record.description') }).fill(made.description);
    await choose(words('record.role'), 'Auditor');
    await choose(words('record.language'), words(made.language));
    const zone = dialog.getByRole('combobox', { name: words('record.timeZone') });
    await zone.fill(made.city);
    await page.getByRole('option', { name: made.city }).first().click();
    await dialog.getByRole('button', { name: words('expiry.preset', { days: 90 }) }).click();
    const ok = dialog.getByRole('button', { name: words('dialog.ok'), exact: true });
    await shot('properties', dialog, {
      callouts: [
        { at: name, place: 'left' },
        { at: dialog.getByRole('combobox', { name: words('record.role') }), place: 'left' },
        { at: dialog.getByRole('combobox', { name: words('record.language') }), place: 'left' },
        { at: dialog.getByRole('group', { name: words('apiKeyDialog.date') }), place: 'left' },
        dialog.getByText(words('plain.title')),
        ok,
      ],
    });

    await ok.click();
    const shown = page.getByRole('alertdialog', { name: words('secretDialog.title', { name: made.name }) });
    await expect(shown.getByRole('textbox', { name: words('secretDialog.value') })).toHaveValue(/^\d+:/);
    await expect(shown.getByRole('tabpanel')).toBeVisible();
    await shot('secret', shown, { clip: { height: 200 } });
    await shown.getByRole('checkbox', { name: words('secretDialog.stored') }).check();
    await shown.getByRole('button', { name: words('dialog.close'), exact: true }).click();
    await expect(main.getByRole('row', { name: made.name })).toContainText('Auditor');

    await main.getByRole('button', { name: words('apiKeys.duplicate') }).click();
    const copy = page.getByRole('dialog', { name: words('apiKeyDialog.newTitle') });
    await expect(copy.getByRole('textbox', { name: words('record.name'), exact: true })).toHaveValue(
      `${made.name} (2)`,
    );
    await copy.getByRole('button', { name: words('dialog.ok'), exact: true }).click();
    await expect(page.getByRole('alertdialog').getByRole('textbox').first()).toHaveValue(/^\d+:/);
  },
  { own: true, elsewhere: true },
);
