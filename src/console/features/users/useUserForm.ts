import { useQueryClient } from '@tanstack/react-query';
import type { Tagged } from '#console/lib/api.ts';
import { fieldMatter } from '#console/lib/recordConflict.ts';
import { useSession } from '#console/lib/session.ts';
import { useRecordForm } from '#console/lib/useRecordForm.ts';
import type { Administrator } from '#contract/administrators.ts';
import { createUser, modifyUser, userQueries } from './queries.ts';
import {
  changeableFields,
  newValues,
  problems,
  toChange,
  toCreate,
  toValues,
  type UserValues,
  userFieldOrder,
  userFields,
} from './userForm.ts';

const matters = changeableFields.map((name) => fieldMatter<UserValues, typeof name>(name));

/** The form of a user (`opened`: as they are on the manager; none for a new one). */
export function useUserForm(opened: Tagged<Administrator> | undefined) {
  const queries = useQueryClient();
  const session = useSession();
  return useRecordForm<UserValues, Administrator>(opened, {
    ...userFields,
    fields: userFieldOrder,
    initial: () => newValues(session),
    toValues,
    problems,
    requests: { roleID: 'users.roleRequired', repeat: 'password.differs' },
    matters: () => matters,
    create: (values) => createUser(queries, toCreate(values)),
    change: ({ body, etag }, values) => {
      const change = toChange(body, values);
      return Object.keys(change).length === 0 ? undefined : modifyUser(queries, body.ID, change, etag);
    },
    read: ({ ID }) => queries.fetchQuery(userQueries.detail(ID)),
    goneText: 'users.goneWhileEditing',
  });
}
