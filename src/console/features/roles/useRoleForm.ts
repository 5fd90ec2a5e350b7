import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Tagged } from '#console/lib/api.ts';
import { foldedNames, freeCopyName } from '#console/lib/copyNames.ts';
import { roleQueries } from '#console/lib/roles.ts';
import { useSession } from '#console/lib/session.ts';
import { useRecordForm } from '#console/lib/useRecordForm.ts';
import type { Role } from '#contract/roles.ts';
import { limitsOf } from './limits.ts';
import { createRole, modifyRole, roleDetail } from './queries.ts';
import { roleMatters } from './roleConflict.ts';
import {
  newValues,
  pathsOf,
  problems,
  type RoleValues,
  roleFields,
  settingFields,
  toChange,
  toCreate,
  toField,
  toValues,
} from './roleForm.ts';

interface Origin {
  /** The role as it was read; none for a new one. */
  opened?: Tagged<Role> | undefined;
  /** What a new role is to be like. */
  like?: Role | undefined;
}

/** The form of a role, with the rights there are and what may be made of them. */
export function useRoleForm({ opened, like }: Origin) {
  const queries = useQueryClient();
  const { role: caller } = useSession();
  const [paths] = useState(() => pathsOf(opened?.body ?? like ?? caller));
  const limits = limitsOf(caller, opened?.body);

  /** A copy takes over what whoever makes it may give. */
  const copied = (from: Role): RoleValues => {
    const taken = queries.getQueryData(roleQueries.list().queryKey) ?? [from];
    const kept = paths.filter((path) => limits.whyNotGive(path) === undefined).map(toField);
    const values = toValues(from);
    const rights = paths.map((path) => [toField(path), kept.includes(toField(path)) && values[toField(path)] === true]);
    return {
      ...values,
      ...Object.fromEntries(rights),
      name: freeCopyName(from.name, foldedNames(taken.map(({ name }) => name))),
      lesserOnly: values.lesserOnly || limits.confined,
    };
  };

  const state = useRecordForm<RoleValues, Role>(opened, {
    ...roleFields,
    fields: [...settingFields, ...paths.map(toField)],
    initial: () => (like ? copied(like) : newValues(caller)),
    toValues,
    problems: (values, before) => problems(values, before, limits),
    requests: {
      computerIDs: 'roleDialog.wrongIDs',
      computerGroupIDs: 'roleDialog.wrongIDs',
      policyIDs: 'roleDialog.wrongIDs',
      lesserOnly: 'roleDialog.lesserOnly.needed',
    },
    matters: () => roleMatters(paths),
    create: (values) => createRole(queries, toCreate(values, paths)),
    change: ({ body, etag }, values) => {
      const change = toChange(body, values);
      return Object.keys(change).length === 0 ? undefined : modifyRole(queries, body.ID, change, etag);
    },
    read: ({ ID }) => queries.fetchQuery(roleDetail(ID)),
    goneText: 'roleDialog.goneWhileEditing',
  });
  return { ...state, paths, limits };
}
