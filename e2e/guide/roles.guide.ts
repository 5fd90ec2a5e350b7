import { paths } from '#console/app/paths.ts';
import { expect, guide } from './guide.ts';

guide(
  'roles',
  'Define roles',
  async ({ page, words, shot }) => {
    const window = page.getByRole('dialog').first();
    const tab = (name: string) => window.getByRole('tab', { name: new RegExp(`^${name}`) });
    const ok = window.getByRole('button', { name: words('dialog.ok'), exact: true });
    const row = (name: string) => page.getByRole('row', { name });

    await page.goto(paths.roles);
    await page.getByRole('button', { name: words('list.new') }).click();
    const name = window.getByLabel(words('record.name'), { exact: true });
    await name.fill('Key desk');
    await window.getByLabel(words('record.description')).fill('Hands out API keys to the teams');
    const access = window.getByRole('group', { name: words('roleDialog.accessType') });
    for (const box of await access.getByRole('checkbox').all()) await box.check();
    await tab(words('roleDialog.tab.general')).click();
    await shot('general', window, { callouts: [name, access], clip: { height: 330 } });

    for (const covered of ['computers', 'policies'] as const) {
      await tab(words(`roleDialog.tab.${covered}`)).click();
      await expect(window.getByRole('radio', { name: words(`roleDialog.${covered}.all`) })).toBeVisible();
    }

    await tab(words('roleDialog.tab.people')).click();
    const custom = window.getByRole('radio', { name: words('roleDialog.preset.custom') });
    await custom.check();
    const matrix = window.getByRole('table', { name: words('roleDialog.people.matrix') });
    for (const right of ['canViewApiKeys', 'canCreateNewApiKeys', 'canEditApiKeyProperties'] as const) {
      await matrix.getByRole('checkbox', { name: words(`right.platformRights.apikeyRights.${right}`) }).check();
    }
    const lesser = window.getByRole('checkbox', { name: words('roleDialog.lesserOnly') });
    await lesser.check();
    await shot('rights', window, {
      callouts: [window.getByText(words('roleDialog.people.heading')), matrix, lesser],
    });

    const readsSystem = words('right.platformRights.systemInformationRights.canViewSystemInformation');
    await tab(words('roleDialog.tab.other')).click();
    await window.getByRole('searchbox', { name: words('roleDialog.rights.search') }).fill(readsSystem);
    await window.getByRole('checkbox', { name: readsSystem }).check();
    await ok.click();
    await expect(row('Key desk')).toBeFocused();

    await expect(
      page.getByRole('link', { name: words('roles.users.link', { count: 2, role: 'Inventory' }) }),
    ).toBeVisible();
    await row('Inventory').dblclick();
    await tab(words('roleDialog.tab.other')).click();
    await window.getByRole('searchbox').fill(readsSystem);
    await window.getByRole('checkbox', { name: readsSystem }).uncheck();
    await tab(words('roleDialog.tab.computers')).click();
    await window.getByRole('checkbox', { name: words('right.platformRights.computerRights.canTagComputers') }).check();
    await ok.click();
    const review = page.getByRole('dialog', { name: words('roleDialog.review.title') });
    const taken = review.getByRole('region', { name: words('roleDialog.review.taken', { count: 1 }) });
    await expect(taken).toContainText(readsSystem);
    const touched = review.getByRole('group', { name: words('roleDialog.review.touched') });
    await expect(touched).toContainText('k.sato');
    // The keys come by themselves, and take a line more.
    await expect(touched).toContainText('ansible-dr-site');
    await shot('review', review, {
      callouts: [
        taken.getByText(words('roleDialog.review.taken', { count: 1 })),
        touched.getByText(words('roleDialog.holders.users')),
      ],
    });
    await review.getByRole('button', { name: words('roleDialog.review.confirm') }).click();
    await expect(window).toBeHidden();

    await row('Inventory').click();
    const remove = page.getByRole('button', { name: words('roles.delete') });
    await expect(remove).toHaveAccessibleDescription(/Inventory/);
    await row('Key desk').click();
    await remove.click();
    await page.getByRole('button', { name: words('roles.deleteQuestion.confirm', { count: 1 }) }).click();
    await expect(row('Key desk')).toHaveCount(0);
  },
  { own: { keys: 60 } },
);
