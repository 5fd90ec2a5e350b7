import type { MessageID } from '#console/i18n/messages.ts';
import type { Role } from '#contract/roles.ts';

const administration = ['administratorRights', 'administratorRoleRights', 'apikeyRights'];

/** What an API key with a role can do, in one sentence. */
export function apiKeyRoleSummary({ rights, allowWebService }: Pick<Role, 'rights' | 'allowWebService'>): MessageID {
  return allowWebService ? rightsSummary(rights) : 'roleSummary.noApi';
}

/** What a user with a role can do, in one sentence. */
export function userRoleSummary({
  rights,
  allowUserInterface,
}: Pick<Role, 'rights' | 'allowUserInterface'>): MessageID {
  return allowUserInterface ? rightsSummary(rights) : 'roleSummary.noConsole';
}

/** Reads the rights as the manager names them, whichever it knows. */
function rightsSummary(rights: Role['rights']): MessageID {
  const leaves = Object.values(rights).flatMap((groups) =>
    Object.entries(groups).flatMap(([group, names]) =>
      Object.entries(names).map(([name, granted]) => ({ group, granted, reads: name.startsWith('canView') })),
    ),
  );
  const granted = leaves.filter((leaf) => leaf.granted);
  if (granted.length === 0) return 'roleSummary.none';
  if (granted.length === leaves.length) return 'roleSummary.full';
  const changes = granted.filter(({ reads }) => !reads);
  if (changes.length === 0) {
    return leaves.every((leaf) => leaf.granted || !leaf.reads) ? 'roleSummary.readAll' : 'roleSummary.read';
  }
  return changes.some(({ group }) => administration.includes(group)) ? 'roleSummary.admin' : 'roleSummary.change';
}
