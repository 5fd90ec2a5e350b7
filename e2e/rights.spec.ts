import type { Page } from '@playwright/test';
import { paths } from '#console/app/paths.ts';
import { administratorEndpoints } from '#contract/administrators.ts';
import { roleEndpoints } from '#contract/roles.ts';
import { expect, test } from './fixtures.ts';
import type { Api } from './support/api.ts';
import { embeddedOnly } from './support/modes.ts';

const people = {
  view: { canViewAdministrators: true },
  all: {
    canViewAdministrators: true,
    canCreateNewAdministrators: true,
    canEditAdministratorProperties: true,
    canDeleteAdministrators: true,
  },
};
const keys = {
  all: { canViewApiKeys: true, canCreateNewApiKeys: true, canEditApiKeyProperties: true, canDeleteApiKeys: true },
  view: { canViewApiKeys: true },
};

/** Every command that a page may have, as the bar shows it with one row selected. */
const commandsOf = {
  users: ['New…', 'Properties…', 'Set password…', 'Set role…', 'Lock out', 'Delete…'],
  roles: ['New…', 'Properties…', 'Duplicate…', 'Delete…'],
  apiKeys: ['New…', 'Properties…', 'Duplicate…', 'New secret key…', 'Rotate…', 'Lock out', 'Delete…'],
} as const;
type List = keyof typeof commandsOf;

interface Expected {
  role: string;
  roleID?: number;
  rights?: object;
  /** What the navigation has, in its order. */
  pages: readonly string[];
  commands: Partial<Record<List, readonly string[]>>;
}

const everyPage = ['System Settings', 'Users', 'Roles', 'API Keys', 'System Events', 'Key Doctor', 'API Reference'];

const table: Expected[] = [
  { role: 'Full Access', roleID: 1, pages: everyPage, commands: commandsOf },
  {
    role: 'Read Only',
    roleID: 3,
    pages: everyPage,
    commands: { users: ['Properties…'], roles: ['Properties…'], apiKeys: ['Properties…'] },
  },
  { role: 'Auditor', roleID: 2, pages: ['Key Doctor', 'API Reference'], commands: {} },
  { role: 'Nothing', rights: {}, pages: ['Key Doctor', 'API Reference'], commands: {} },
  {
    role: 'Key operator',
    rights: { apikeyRights: keys.all },
    pages: ['API Keys', 'Key Doctor', 'API Reference'],
    commands: { apiKeys: commandsOf.apiKeys },
  },
  {
    role: 'Key editor',
    rights: { apikeyRights: { ...keys.view, canEditApiKeyProperties: true } },
    pages: ['API Keys', 'Key Doctor', 'API Reference'],
    commands: { apiKeys: ['Properties…', 'New secret key…', 'Lock out'] },
  },
  {
    role: 'User manager',
    rights: { administratorRights: people.all },
    pages: ['Users', 'Key Doctor', 'API Reference'],
    commands: { users: commandsOf.users },
  },
  {
    role: 'User viewer with roles',
    rights: { administratorRights: people.view, administratorRoleRights: { canViewAdministratorRoles: true } },
    pages: ['Users', 'Roles', 'Key Doctor', 'API Reference'],
    commands: { users: ['Properties…'], roles: ['Properties…'] },
  },
  {
    role: 'Watcher of events',
    rights: { systemInformationRights: { canViewSystemInformation: true } },
    pages: ['System Events', 'Key Doctor', 'API Reference'],
    commands: {},
  },
];

const addresses: Readonly<Record<string, string>> = {
  'System Settings': paths.systemSettings,
  Users: paths.users,
  Roles: paths.roles,
  'API Keys': paths.apiKeys,
  'System Events': paths.systemEvents,
};
/** Pages that there are with our own manager only. */
const ourPages = ['System Events', 'API Reference'];
const password = 'plum otter lantern 42';

/** Who may not see roles does not learn on another manager what their own lets them do. */
function knowsOwnRole({ roleID, rights }: Expected): boolean {
  return roleID === 1 || roleID === 3 || (rights !== undefined && 'administratorRoleRights' in rights);
}

const ours = embeddedOnly('another manager does not tell who may not see roles what their own lets them do');

async function addUser(api: Api, { role, roleID, rights }: Expected): Promise<{ userName: string; password: string }> {
  const session = await api.asAdministrator();
  const body = { name: role, rights: { platformRights: { ...rights } } };
  const id = roleID ?? (await api.call(roleEndpoints.create, { body }, session)).ID;
  const username = role.toLowerCase().replaceAll(' ', '.');
  await api.call(administratorEndpoints.create, { body: { username, password, roleID: id } }, session);
  return { userName: username, password };
}

/** The commands there are once a row is selected that is nobody's own. */
async function listCommands(page: Page, list: List, row: string): Promise<string[]> {
  await page.goto(paths[list]);
  await page.getByRole('row', { name: new RegExp(row) }).click();
  const found = [];
  for (const name of commandsOf[list]) {
    if ((await page.getByRole('button', { name, exact: true }).count()) > 0) found.push(name);
  }
  return found;
}

for (const expected of table) {
  const where = knowsOwnRole(expected) ? {} : ours;
  test(
    `the console shows a user with the role ${expected.role} what they may do, and nothing else`,
    where,
    async ({ page, api, signIn, secrets, proxied }) => {
      const pages = expected.pages.filter((name) => !(proxied && ourPages.includes(name)));
      secrets.add(password);
      await api.createKey({ keyName: 'ci-deploy', roleID: 2 });
      await api.call(
        roleEndpoints.create,
        { body: { name: 'Spare', description: 'nobody has it' } },
        await api.asAdministrator(),
      );
      await signIn(await addUser(api, expected));
      await page.goto('/');
      const navigation = page.getByRole('navigation', { name: 'Navigation' });
      await expect(navigation.getByRole('link')).toHaveText(pages);

      const rows = { users: 'MasterAdmin', roles: 'Spare', apiKeys: 'ci-deploy' };
      for (const [list, commands] of Object.entries(expected.commands) as [List, readonly string[]][]) {
        expect(await listCommands(page, list, rows[list]), list).toEqual(commands);
      }
      for (const [name, address] of Object.entries(addresses)) {
        await page.goto(address);
        const refusal = page.getByText(/^You may not (view|see)|are not available here/);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        if (pages.includes(name)) await expect(refusal).toHaveCount(0);
        else await expect(refusal).toBeVisible();
      }
    },
  );
}
