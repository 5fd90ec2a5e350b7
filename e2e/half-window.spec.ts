import { paths } from '#console/app/paths.ts';
import { expect, test } from './fixtures.ts';
import { expectAccessible } from './support/accessibility.ts';
import { row } from './support/apiKeysPage.ts';

test.beforeEach(async ({ api, signIn }) => {
  await api.createKey({ keyName: 'ci-deploy', description: 'Pipeline', roleID: 1 });
  await signIn();
});

for (const width of [768, 960, 1200]) {
  test(`at ${width} px all commands are in one line, those that are asked for seldom in a menu at its end`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 720 });
    await page.goto(paths.apiKeys);
    await row(page, 'ci-deploy').getByRole('checkbox').check();
    const names = [
      'New…',
      'Properties…',
      'New secret key…',
      'Lock out',
      'Delete…',
      'More commands',
      'Columns',
      'Export',
    ];
    const places = names.map(async (name) => {
      const box = await page.getByRole('button', { name, exact: true }).boundingBox();
      return box && Math.round(box.y);
    });
    expect(new Set(await Promise.all(places)).size).toBe(1);
    await expect(page.getByRole('button', { name: 'Duplicate…' })).toHaveCount(0);
    await expectAccessible(page, `the list at ${width} px`);

    await page.getByRole('button', { name: 'More commands' }).press('Enter');
    const menu = page.getByRole('menu', { name: 'Commands for the selected keys' });
    await expect(menu.getByRole('menuitem')).toHaveText(['Duplicate…', 'Rotate…']);
    await expect(menu.getByRole('menuitem', { name: 'Duplicate…' })).toBeFocused();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'New API key' });
    await expect(dialog.getByLabel('Name', { exact: true })).toHaveValue(/ci-deploy/);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'More commands' })).toBeFocused();
  });
}
