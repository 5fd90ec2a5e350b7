import { foldedTexts, textFilter } from '#console/lib/rowSearch.ts';
import { type Rank, sortByRank } from '#console/lib/sortRows.ts';
import type { RoleAssignment } from '#contract/roleAssignments.ts';
import type { Role } from '#contract/roles.ts';
import type { RolesSearch } from './rolesSearch.ts';

/** A role with how many users and API keys have it; a count is undefined where it is not known, or not to be seen. */
export type CountedRole = Role & { users: number | undefined; apiKeys: number | undefined };

export function countRoles(roles: readonly Role[], assignments: ReadonlyMap<number, RoleAssignment>): CountedRole[] {
  return roles.map((role) => {
    const { administrators, apiKeys } = assignments.get(role.ID) ?? {};
    return { ...role, users: administrators, apiKeys };
  });
}

const ranks: Record<'ID' | 'access' | 'users' | 'apiKeys', Rank<CountedRole>> = {
  ID: ({ ID }) => ID,
  access: ({ allowUserInterface, allowWebService }) => (allowUserInterface ? 2 : 0) + (allowWebService ? 1 : 0),
  users: ({ users }) => users ?? -1,
  apiKeys: ({ apiKeys }) => apiKeys ?? -1,
};

/** Sorts roles that are in the order of their names already. */
export function sortRoles(
  byName: readonly CountedRole[],
  { sort = 'name', desc = false }: RolesSearch,
): readonly CountedRole[] {
  if (sort === 'name') return desc ? byName.toReversed() : byName;
  return sortByRank(byName, ranks[sort], desc);
}

const searchableTexts = foldedTexts(({ name, description, ID }: CountedRole) => `${name}\n${description}\n${ID}`);

/** The roles that have every word of the text in their name, description or ID. */
export function filterRoles(roles: readonly CountedRole[], text: string): readonly CountedRole[] {
  if (text.trim() === '') return roles;
  const texts = searchableTexts(roles);
  const passes = textFilter(text);
  return roles.filter((_, index) => passes(texts[index] ?? ''));
}
