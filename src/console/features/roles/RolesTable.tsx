import { useMemo } from 'react';
import { ListTable, type ListTableProps } from '#console/components/ListTable.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { useMay } from '#console/lib/session.ts';
import { administratorEndpoints } from '#contract/administrators.ts';
import { apiKeyEndpoints } from '#contract/apiKeys.ts';
import { roleAssignmentEndpoints } from '#contract/roleAssignments.ts';
import type { CountedRole } from './countedRoles.ts';
import type { RolesSearch } from './rolesSearch.ts';
import { useRoleColumns } from './useRoleColumns.tsx';
import { useRolesUrl } from './useRolesUrl.ts';

interface Props extends ListTableProps<CountedRole> {
  roles: readonly CountedRole[];
  compact: boolean;
}

const idOf = (role: CountedRole) => role.ID;
const nameOf = (role: CountedRole) => role.name;

/** The roles as a table, in the order that the address asks for. */
export function RolesTable({ roles, compact, ...rest }: Props) {
  const t = useText();
  const { search, change } = useRolesUrl();
  const counted = useMay(roleAssignmentEndpoints.list);
  const users = useMay(administratorEndpoints.list);
  const apiKeys = useMay(apiKeyEndpoints.list);
  const columns = useRoleColumns({ compact, users: counted && users, apiKeys: counted && apiKeys });
  const { sort: id = 'name', desc = false } = search;
  const sort = useMemo(() => ({ id, desc }), [id, desc]);
  return (
    <ListTable
      {...rest}
      label={t('roles.title')}
      menuLabel={t('roles.commands')}
      columns={columns}
      rows={roles}
      rowID={idOf}
      rowName={nameOf}
      rowHeight={compact ? 60 : 40}
      sort={sort}
      onSort={(next) => change({ sort: next.id as RolesSearch['sort'], desc: next.desc || undefined })}
    />
  );
}
