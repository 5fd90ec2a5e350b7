import { useMemo } from 'react';
import type { DataTableColumn } from '#console/components/dataTableColumns.ts';
import { ListTable, type ListTableProps } from '#console/components/ListTable.tsx';
import { useText } from '#console/i18n/i18n.ts';
import type { Administrator } from '#contract/administrators.ts';
import type { UsersSearch } from './usersSearch.ts';
import { useUsersUrl } from './useUsersUrl.ts';

interface Props extends ListTableProps<Administrator> {
  users: readonly Administrator[];
  columns: DataTableColumn<Administrator>[];
  compact: boolean;
}

const idOf = (user: Administrator) => user.ID;
const nameOf = (user: Administrator) => user.username;

/** The users as a table, in the order that the address asks for. */
export function UsersTable({ users, compact, ...rest }: Props) {
  const t = useText();
  const { search, change } = useUsersUrl();
  const { sort: id = 'username', desc = false } = search;
  const sort = useMemo(() => ({ id, desc }), [id, desc]);
  return (
    <ListTable
      {...rest}
      label={t('users.title')}
      menuLabel={t('users.commands')}
      rows={users}
      rowID={idOf}
      rowName={nameOf}
      rowHeight={compact ? 60 : 48}
      sort={sort}
      onSort={(next) => change({ sort: next.id as UsersSearch['sort'], desc: next.desc || undefined })}
    />
  );
}
