import type { Text } from '#console/i18n/i18n.ts';
import type { Role } from '#contract/roles.ts';
import type { CountedRole } from './countedRoles.ts';
import { limitsOf } from './limits.ts';

/** Who has the role, in words: `3 users and 12 API keys`; empty where nobody is known to have it. */
export function holdersText(t: Text, { users = 0, apiKeys = 0 }: Pick<CountedRole, 'users' | 'apiKeys'>): string {
  const inUsers = t('roles.users.count', { count: users });
  const inApiKeys = t('roles.apiKeys.count', { count: apiKeys });
  if (users > 0 && apiKeys > 0) return t('roles.usersAndApiKeys', { users: inUsers, apiKeys: inApiKeys });
  if (users > 0) return inUsers;
  return apiKeys > 0 ? inApiKeys : '';
}

/** Why these roles cannot be deleted, by somebody with the role `caller`; undefined: nothing is known against it. */
export function whyNotDelete(t: Text, roles: readonly CountedRole[], caller: Role): string | undefined {
  if (roles.some(({ immutable }) => immutable)) return t('roles.why.builtIn');
  const [used] = roles.filter(({ users = 0, apiKeys = 0 }) => users + apiKeys > 0);
  if (used) return t('roles.why.inUse', { role: used.name, holders: holdersText(t, used) });
  if (roles.some((role) => limitsOf(caller, role).beyond)) return t('roles.why.beyond');
  return undefined;
}
