import { Activity, BookOpen, List, type LucideIcon, Settings, Users } from 'lucide-react';
import type { MessageID } from '#console/i18n/messages.ts';
import { hasRight, type Right, type Rights } from '#contract/rights.ts';
import { paths } from './paths.ts';

interface Page {
  name: MessageID;
  path: (typeof paths)[
    | 'systemSettings'
    | 'users'
    | 'roles'
    | 'apiKeys'
    | 'systemEvents'
    | 'keyDoctor'
    | 'apiReference'];
  /** What one needs to see anything there. It is the right of the call that lists it, which a test holds it to. */
  right?: Right;
  /** The call is an extension of ours. */
  ours?: true;
}

type Group = { name: MessageID; Icon: LucideIcon } & ({ pages: readonly Page[] } | Page);

interface Area {
  name: MessageID;
  groups: readonly Group[];
}

/** Where one can go, as the tree on the left shows it: areas, groups and single pages in them, pages in groups. */
const navigation: readonly Area[] = [
  {
    name: 'shell.administration',
    groups: [
      {
        name: 'shell.systemSettings',
        Icon: Settings,
        path: paths.systemSettings,
        right: 'platformRights.settingRights.canViewSettings',
      },
      {
        name: 'shell.userManagement',
        Icon: Users,
        pages: [
          { name: 'shell.users', path: paths.users, right: 'platformRights.administratorRights.canViewAdministrators' },
          {
            name: 'shell.roles',
            path: paths.roles,
            right: 'platformRights.administratorRoleRights.canViewAdministratorRoles',
          },
          { name: 'shell.apiKeys', path: paths.apiKeys, right: 'platformRights.apikeyRights.canViewApiKeys' },
        ],
      },
      {
        name: 'shell.systemEvents',
        Icon: List,
        path: paths.systemEvents,
        right: 'platformRights.systemInformationRights.canViewSystemInformation',
        ours: true,
      },
    ],
  },
  {
    name: 'shell.tools',
    groups: [
      { name: 'shell.keyDoctor', Icon: Activity, path: paths.keyDoctor },
      { name: 'shell.apiReference', Icon: BookOpen, path: paths.apiReference, ours: true },
    ],
  },
];

function restrict(group: Group, isOpen: (page: Page) => boolean): Group[] {
  if ('path' in group) return isOpen(group) ? [group] : [];
  const pages = group.pages.filter(isOpen);
  return pages.length > 0 ? [{ ...group, pages }] : [];
}

/** The part of the tree that somebody with these rights can see something in, on a manager with our extensions or without. */
export function navigationFor(rights: Rights, hasExtensions = true): Area[] {
  const isOpen = ({ right, ours }: Page) =>
    (right === undefined || hasRight(rights, right)) && (hasExtensions || !ours);
  return navigation
    .map(({ name, groups }) => ({ name, groups: groups.flatMap((group) => restrict(group, isOpen)) }))
    .filter(({ groups }) => groups.length > 0);
}

/** The pages of that tree one after the other, each with the group or area it is in. */
export function pagesFor(rights: Rights, hasExtensions = true): (Page & { Icon: LucideIcon; within: MessageID })[] {
  return navigationFor(rights, hasExtensions).flatMap((area) =>
    area.groups.flatMap((group) => {
      if ('path' in group) return [{ ...group, within: area.name }];
      return group.pages.map((page) => ({ ...page, Icon: group.Icon, within: group.name }));
    }),
  );
}

/** The page to begin with: API Keys, or the first one that somebody with these rights can see something in. */
export function firstPath(rights: Rights): Page['path'] {
  const pages = pagesFor(rights);
  return pages.find(({ path }) => path === paths.apiKeys)?.path ?? pages[0]?.path ?? paths.keyDoctor;
}
