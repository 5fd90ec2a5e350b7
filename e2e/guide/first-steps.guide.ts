import { paths } from '#console/app/paths.ts';
import { startKeyroom } from '../support/keyroom.ts';
import { expect, guide } from './guide.ts';

const password = 'violet harbour at noon';

guide(
  'first-steps',
  'Sign in and first steps',
  async ({ page, words, shot, demo }) => {
    const user = page.getByLabel(words('signIn.userName'));
    const secret = page.getByLabel(words('signIn.password'), { exact: true });
    const list = page.getByRole('heading', { name: words('apiKeys.title'), level: 1 });

    await using fresh = await startKeyroom({ withAdministrator: false });
    await page.goto(fresh.setUpLink ?? '');
    await user.fill('MasterAdmin');
    await secret.fill(password);
    await expect(page.getByText(words('password.strength.strong'))).toBeVisible();
    const create = page.getByRole('button', { name: words('setUp.submit'), exact: true });
    await shot('set-up', page.getByRole('main'), { callouts: [user, secret, create] });
    await create.click();
    await expect(list).toBeVisible();

    await page.context().clearCookies();
    await page.goto(demo.url);
    await user.fill(demo.fullAccess.userName);
    await secret.fill(demo.fullAccess.password);
    await page.getByRole('button', { name: words('signIn.submit'), exact: true }).click();
    await expect(list).toBeVisible();
    await expect(page).toHaveURL(new RegExp(paths.apiKeys));

    const main = page.getByRole('main');
    const figures = main.getByRole('group', { name: words('list.summary') });
    await expect(figures.getByRole('button')).toHaveCount(6);
    const account = page
      .getByRole('banner')
      .getByRole('button', { name: words('shell.account', { name: 'Administrator' }) });
    // README's.
    await shot('list', page);
    await shot('console', page, {
      callouts: [
        page
          .getByRole('navigation', { name: words('shell.navigation') })
          .getByText(words('shell.administration'), { exact: true }),
        figures,
        main.getByRole('button', { name: words('apiKeys.delete'), exact: true }),
        page.getByRole('banner').getByRole('button', { name: words('shell.search') }),
        { at: account, place: 'below' },
      ],
    });

    await account.click();
    const menu = page.getByRole('menu');
    const item = (name: string) => menu.getByRole('menuitem', { name });
    const leave = item(words('shell.signOut'));
    const items = [
      item(words('account.profile.open')),
      item(words('account.twoStep.open')),
      item(words('account.appearance.open')),
      leave,
    ];
    await shot('account', page.locator('.MuiPopover-paper'), {
      callouts: items.map((at) => ({ at, place: 'left' })),
    });
    await leave.click();
    await expect(page.getByRole('button', { name: words('signIn.submit'), exact: true })).toBeVisible();
  },
  { signedIn: false },
);
