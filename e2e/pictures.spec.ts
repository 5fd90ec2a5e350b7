import type { Locator, Page } from '@playwright/test';
import { paths } from '#console/app/paths.ts';
import { administratorEndpoints } from '#contract/administrators.ts';
import { roleEndpoints } from '#contract/roles.ts';
import { createApi } from './support/api.ts';
import { startDemo } from './support/demo.ts';
import { demoKeys, expect, type Look, moment, replaceText, test } from './support/pictures.ts';

const looks: readonly Look[] = (['en-US', 'ja-JP'] as const).flatMap((locale) =>
  ([1280, 390] as const).map((width) => ({ locale, width })),
);
const plain: Look = { locale: 'en-US', width: 1280 };

/** What a screen is drawn from that is asked for when it opens. */
const answersTo = {
  usage: '**/api/apiusagemetrics/search',
  events: '**/api/keyroom/system-events/search',
  oneKey: '**/api/apikeys/*',
};

const dialog = (page: Page) => page.locator('[role=dialog], [role=alertdialog]').last();
const rows = (page: Page) => page.locator('tr[data-index]');

/** The list, with all of its keys: they come in windows, which move the rows. */
async function openList(page: Page, search = '', keys = demoKeys): Promise<Page> {
  await page.goto(paths.apiKeys + search);
  await expect(rows(page).first()).toBeVisible();
  const summary = new RegExp(`${keys.toLocaleString('en-US')} ?(keys|件)`);
  await expect(page.getByRole('button', { name: summary, includeHidden: true })).toHaveCount(1);
  return page;
}

async function openDialog(page: Page, open: string, keys = demoKeys): Promise<Locator> {
  await openList(page, `?open=${open}`, keys);
  await expect(dialog(page).getByRole('textbox').first()).toBeVisible();
  return dialog(page);
}

async function selectRows(page: Page, count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) await rows(page).nth(index).getByRole('checkbox').click();
}

/** Screens whose picture is taken in every look. */
const screens: Record<string, (page: Page) => Promise<Page | Locator>> = {
  list: (page) => openList(page),
  selection: async (page) => {
    await openList(page);
    await selectRows(page, 3);
    return page;
  },
  properties: (page) => openDialog(page, '9'),
  new: (page) => openDialog(page, 'new'),
  consequence: async (page) => {
    await openList(page);
    await selectRows(page, 3);
    await rows(page).first().press('Delete');
    return dialog(page);
  },
  rotation: async (page) => {
    await openList(page, `?rotation=${encodeURIComponent(JSON.stringify(['old']))}`);
    await rows(page).first().click();
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: /^(Rotate|ローテーション)…$/ }).click();
    await expect(dialog(page).getByRole('listitem').first()).toBeVisible();
    return dialog(page);
  },
  doctor: async (page) => {
    await page.goto(paths.keyDoctor);
    const pasted = `curl https://other.example/api/apikeys -H "Authorization: Bearer 9:${'A'.repeat(42)}"`;
    const told = page.waitForResponse(answersTo.oneKey);
    await page.getByRole('main').getByRole('textbox').fill(pasted);
    await told;
    return page;
  },
  palette: async (page) => {
    await openList(page);
    await page.keyboard.press('Control+k');
    await expect(dialog(page).getByRole('combobox')).toBeFocused();
    await page.keyboard.type('rollout');
    await expect(page.getByRole('option').first()).toBeVisible();
    return dialog(page);
  },
};

for (const [name, show] of Object.entries(screens)) {
  for (const look of looks) {
    test(`${name}, ${look.locale}, ${look.width} px wide, looks as in its picture`, async ({ open, take }) => {
      const page = await open(look);
      await take(await show(page), name, look);
    });
  }
}

/** Screens whose picture is taken once. */
const others: Record<string, (page: Page) => Promise<Page | Locator>> = {
  usage: (page) => openTab(page, 1, answersTo.usage),
  events: (page) => openTab(page, 2, answersTo.events),
  'api-call': async (page) => {
    const opened = await openTab(page, 3);
    await expect(opened).toContainText('curl');
    return opened;
  },
  keys: async (page) => {
    await openList(page);
    await page.keyboard.press('?');
    await expect(dialog(page)).toBeVisible();
    return dialog(page);
  },
  filtered: (page) => openList(page, `?state=${encodeURIComponent(JSON.stringify(['lockedOut']))}`),
  'nothing-matches': async (page) => {
    await page.goto(`${paths.apiKeys}?q=nothing-is-called-so`);
    await expect(page.getByRole('main')).toContainText('No key matches');
    return page;
  },
  failed: async (page) => {
    await page.route('**/api/apikeys**', (route) => route.abort());
    await page.goto(paths.apiKeys);
    await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
    return page;
  },
};

const menu = (page: Page) => page.locator('.MuiPopover-paper').last();

/** Opens something by a button in a part of the page, and waits until it is there. */
async function openFrom(page: Page, path: string, part: 'banner' | 'main' | 'search', button: string): Promise<Page> {
  await page.goto(path);
  await expect(rows(page).first()).toBeVisible();
  await page.getByRole(part).getByRole('button', { name: button }).click();
  await expect(menu(page)).toBeVisible();
  return page;
}

/** Menus and choosers, open, in both schemes and languages. */
const menus: Record<string, (page: Page, ja: boolean) => Promise<Page>> = {
  'menu-views': (page, ja) => openFrom(page, paths.apiKeys, 'search', ja ? 'ビュー' : 'Views'),
  'menu-filter': (page, ja) => openFrom(page, paths.apiKeys, 'search', ja ? '状態' : 'State'),
  'menu-columns': (page, ja) => openFrom(page, paths.users, 'main', ja ? '列' : 'Columns'),
  'menu-account': (page, ja) => openFrom(page, paths.roles, 'banner', ja ? 'アカウント' : 'Account'),
  'menu-row': async (page) => {
    await page.goto(paths.users);
    await rows(page).nth(1).click({ button: 'right' });
    await expect(menu(page)).toBeVisible();
    return page;
  },
};

for (const [name, show] of Object.entries(menus)) {
  for (const locale of ['en-US', 'ja-JP'] as const) {
    test(`${name}, ${locale}, looks as in its picture`, async ({ open, take }) => {
      const look: Look = { locale, width: 1280 };
      await take(await show(await open(look), locale === 'ja-JP'), name, look);
    });
  }
}

async function openTab(page: Page, index: number, answers?: string): Promise<Locator> {
  await openDialog(page, '9');
  const told = answers && page.waitForResponse(answers);
  await dialog(page).getByRole('tab').nth(index).click();
  await told;
  return dialog(page);
}

for (const [name, show] of Object.entries(others)) {
  test(`${name} looks as in its picture`, async ({ open, take }) => {
    const page = await open(plain);
    await take(await show(page), name, plain, ['light']);
  });
}

test('an empty list looks as in its picture', async ({ open, take }) => {
  await using demo = await startDemo({ keys: 0, at: moment });
  const page = await open(plain, { demo });
  await page.goto(paths.apiKeys);
  await expect(page.getByRole('button', { name: 'New…' })).toBeVisible();
  await take(page, 'empty', plain, ['light']);
});

test('pages that are not allowed look as in their pictures', async ({ open, take }) => {
  await using demo = await startDemo({ keys: 0, at: moment });
  const api = createApi(demo.url, () => {});
  const session = await api.signIn(demo.fullAccess);
  const role = { name: 'Guest', allowUserInterface: true };
  const { ID: roleID } = await api.call(roleEndpoints.create, { body: role }, session);
  const who = { userName: 'guest', password: 'plum otter lantern 42' };
  const body = { username: who.userName, password: who.password, roleID };
  await api.call(administratorEndpoints.create, { body }, session);
  for (const [name, look] of [
    ['apiKeys', plain],
    ['users', plain],
    ['roles', plain],
    ['systemEvents', { locale: 'ja-JP', width: 390 }],
    ['systemSettings', { locale: 'ja-JP', width: 1280 }],
  ] as const) {
    const page = await open(look, { demo, who });
    await page.goto(paths[name]);
    await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toBeVisible();
    await take(page, `not-allowed-${name}`, look);
  }
});

for (const look of looks) {
  test(`the secret key, ${look.locale}, ${look.width} px wide, looks as in its picture`, async ({ open, take }) => {
    await using demo = await startDemo({ keys: 20, at: moment });
    const page = await open(look, { demo });
    await openDialog(page, 'new', 20);
    await dialog(page).getByRole('textbox').first().fill('deploy-lisbon');
    await dialog(page).getByRole('combobox').first().click();
    await page.getByRole('option').first().click();
    await page.keyboard.press('Control+Enter');
    const secretDialog = page.getByRole('alertdialog');
    // What it is used with comes a moment later, and holds it too.
    await expect(secretDialog.getByRole('tabpanel')).toBeVisible();
    const secret = await secretDialog.getByRole('textbox').first().inputValue();
    // No picture and no file may hold a secret key, not even one that is gone.
    await replaceText(page, secret.replace(/^\d+:/, ''), '•'.repeat(44));
    await take(secretDialog, 'secret', look);
    if (look === looks[0]) await expect(secretDialog).toMatchAriaSnapshot({ name: 'secret.aria.yml' });
  });
}

test('list and dialog are to assistive technology what they were', async ({ open }) => {
  const page = await open(plain);
  await openList(page);
  await expect(page.getByRole('main')).toMatchAriaSnapshot({ name: 'list.aria.yml' });
  await openDialog(page, '9');
  await expect(dialog(page)).toMatchAriaSnapshot({ name: 'properties.aria.yml' });
});
