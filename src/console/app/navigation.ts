import { type LucideIcon, Users } from 'lucide-react';
import type { MessageID } from '#console/i18n/messages.ts';
import { paths } from './paths.ts';

/** Where one can go, as the tree on the left shows it: areas, groups in them, pages in those. */
export const navigation: readonly {
  name: MessageID;
  groups: readonly {
    name: MessageID;
    Icon: LucideIcon;
    pages: readonly { name: MessageID; path: (typeof paths)['apiKeys'] }[];
  }[];
}[] = [
  {
    name: 'shell.administration',
    groups: [{ name: 'shell.userManagement', Icon: Users, pages: [{ name: 'shell.apiKeys', path: paths.apiKeys }] }],
  },
];
