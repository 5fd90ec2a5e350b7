import { paths } from '#console/app/paths.ts';
import { expect, test } from './fixtures.ts';
import { expectAccessible } from './support/accessibility.ts';
import { embeddedOnly } from './support/modes.ts';

const lists = [
  { path: paths.users, hidden: 'Two-step', second: 'State' },
  { path: paths.roles, hidden: 'ID', second: 'Access' },
  { path: paths.systemEvents, hidden: 'Level', second: 'Description' },
] as const;

const ours = embeddedOnly('only our manager has system events to be read');

for (const { path, hidden, second } of lists) {
  const where = path === paths.systemEvents ? ours : {};
  test(
    `the columns of ${path} are chosen by keyboard, and still so after a reload`,
    where,
    async ({ page, signIn }) => {
      await signIn();
      await page.goto(path);
      const headings = page.getByRole('columnheader');
      await expect(page.getByRole('grid').getByRole('row').nth(1)).toBeVisible();
      const opener = page.getByRole('button', { name: 'Columns' });
      await opener.focus();
      await page.keyboard.press('Enter');
      const chooser = page.getByRole('dialog', { name: 'Columns' });
      await expect(chooser).toBeVisible();
      await expectAccessible(page, `the columns of ${path}`);
      await chooser.getByRole('checkbox', { name: hidden }).press('Space');
      await chooser.getByRole('checkbox', { name: second }).press('Alt+ArrowUp');
      await chooser.getByRole('checkbox', { name: second }).press('Alt+ArrowUp');
      await chooser.getByRole('radio', { name: 'Compact' }).check();
      await page.keyboard.press('Escape');
      await expect(opener).toBeFocused();

      await page.reload();
      await expect(headings.nth(2)).toHaveText(second);
      await expect(headings.filter({ hasText: hidden })).toHaveCount(0);

      await opener.click();
      await chooser.getByRole('button', { name: 'Reset' }).click();
      await page.keyboard.press('Escape');
      await expect(headings.filter({ hasText: hidden })).toHaveCount(1);
    },
  );
}
