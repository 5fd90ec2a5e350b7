import { useMemo } from 'react';
import { ListTable, type ListTableProps } from '#console/components/ListTable.tsx';
import { useText } from '#console/i18n/i18n.ts';
import type { Administrator } from '#contract/administrators.ts';
import type { UsersSearch } from './usersSearch.ts';
import { useUserColumns } from './useUserColumns.tsx';
import { useUsersUrl } from './useUsersUrl.ts';

interface Props extends ListTableProps<Administrator> {
  users: readonly Administrator[];
  roleNames: ReadonlyMap<number, string>;
  compact: boolean;
}

const idOf = (user: Administrator) => user.ID;
const nameOf = (user: Administrator) => user.username;

/** The users as a table, in the order that the address asks for. */
export function UsersTable({ users, roleNames, compact, ...rest }: Props) {
  const t = useText();
  const { search, change } = useUsersUrl();
  const columns = useUserColumns(compact, roleNames);
  const { sort: id = 'username', desc = false } = search;
  const sort = useMemo(() => ({ id, desc }), [id, desc]);
  return (
    <ListTable
      {...rest}
      label={t('users.title')}
      menuLabel={t('users.commands')}
      columns={columns}
      rows={users}
      rowID={idOf}
      rowName={nameOf}
      rowHeight={compact ? 60 : 48}
      sort={sort}
      onSort={(next) => change({ sort: next.id as UsersSearch['sort'], desc: next.desc || undefined })}
    />
  );
}
