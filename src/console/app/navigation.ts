import { BookOpen, type LucideIcon, Users } from 'lucide-react';
import type { MessageID } from '#console/i18n/messages.ts';
import { paths } from './paths.ts';

interface Page {
  name: MessageID;
  path: (typeof paths)['apiKeys' | 'apiReference'];
}

/** Where one can go, as the tree on the left shows it: areas, groups and single pages in them, pages in groups. */
export const navigation: readonly {
  name: MessageID;
  groups: readonly ({ name: MessageID; Icon: LucideIcon } & ({ pages: readonly Page[] } | Page))[];
}[] = [
  {
    name: 'shell.administration',
    groups: [{ name: 'shell.userManagement', Icon: Users, pages: [{ name: 'shell.apiKeys', path: paths.apiKeys }] }],
  },
  { name: 'shell.tools', groups: [{ name: 'shell.apiReference', Icon: BookOpen, path: paths.apiReference }] },
];
