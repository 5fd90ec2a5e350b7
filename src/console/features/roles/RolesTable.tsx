import { useMemo } from 'react';
import type { DataTableColumn } from '#console/components/dataTableColumns.ts';
import { ListTable, type ListTableProps } from '#console/components/ListTable.tsx';
import { useText } from '#console/i18n/i18n.ts';
import type { CountedRole } from './countedRoles.ts';
import type { RolesSearch } from './rolesSearch.ts';
import { useRolesUrl } from './useRolesUrl.ts';

interface Props extends ListTableProps<CountedRole> {
  roles: readonly CountedRole[];
  columns: DataTableColumn<CountedRole>[];
  compact: boolean;
}

const idOf = (role: CountedRole) => role.ID;
const nameOf = (role: CountedRole) => role.name;

/** The roles as a table, in the order that the address asks for. */
export function RolesTable({ roles, compact, ...rest }: Props) {
  const t = useText();
  const { search, change } = useRolesUrl();
  const { sort: id = 'name', desc = false } = search;
  const sort = useMemo(() => ({ id, desc }), [id, desc]);
  return (
    <ListTable
      {...rest}
      label={t('roles.title')}
      menuLabel={t('roles.commands')}
      rows={roles}
      rowID={idOf}
      rowName={nameOf}
      rowHeight={compact ? 60 : 40}
      sort={sort}
      onSort={(next) => change({ sort: next.id as RolesSearch['sort'], desc: next.desc || undefined })}
    />
  );
}
