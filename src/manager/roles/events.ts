import type { EventName } from '#contract/eventNames.ts';
import { flattenRights } from '#contract/rights.ts';
import type { Role } from '#contract/roles.ts';
import { record } from '#manager/audit.ts';
import { compareSettings } from '#manager/changes.ts';
import type { Context } from '#manager/context.ts';
import { type Settings, toSettings } from './settings.ts';

const verbs = {
  role_created: 'created',
  role_modified: 'changed',
  role_deleted: 'deleted',
} as const satisfies Partial<Record<EventName, string>>;

/** Writes what happened to a role, within the transaction in which it happens. */
export async function recordChange(
  ctx: Context,
  event: keyof typeof verbs,
  { ID, name }: Pick<Role, 'ID' | 'name'>,
  change: { before?: object; after?: object },
): Promise<void> {
  await record(ctx, {
    event,
    target: { type: 'role', id: ID, name },
    description: `The role ${name} (ID ${ID}) was ${verbs[event]}.`,
    ...change,
  });
}

function flatten(settings: Settings, leaves: Readonly<Record<string, boolean>>): Record<string, unknown> {
  const named = Object.entries(leaves).map(([path, granted]) => [`rights.${path}`, granted]);
  const { rights: _, ...others } = toSettings(settings);
  return { ...others, ...Object.fromEntries(named) };
}

/** A whole role for the events: of its rights, those that it grants. */
export function toRecorded(role: Settings): object {
  const granted = Object.entries(flattenRights(role.rights)).filter(([, value]) => value);
  return flatten(role, Object.fromEntries(granted));
}

/** What differs, right by right. */
export function compareRoles(before: Settings, after: Settings): { before: object; after: object } | undefined {
  return compareSettings(flatten(before, flattenRights(before.rights)), flatten(after, flattenRights(after.rights)));
}
