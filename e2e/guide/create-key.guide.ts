import { paths } from '#console/app/paths.ts';
import { guide } from './guide.ts';

guide('create-key', 'Create an API key', async ({ page, words, shot }) => {
  await page.goto(paths.apiKeys);
  const open = page
    .getByRole('main')
    .getByRole('button', { name: words('list.new') })
    .first();
  await shot('list', page, { callouts: [open] });
  await open.click();
  const dialog = page.getByRole('dialog');
  await shot('properties', dialog, {
    callouts: [
      dialog.getByLabel(words('record.name'), { exact: true }),
      dialog.getByRole('combobox').first(),
      dialog.getByRole('checkbox').first(),
    ],
  });
});
