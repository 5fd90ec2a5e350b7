import { useMemo } from 'react';
import type { DataTableColumn } from '#console/components/dataTableColumns.ts';
import { MonoText } from '#console/components/listCells.tsx';
import { useText } from '#console/i18n/i18n.ts';
import type { CountedRole } from './countedRoles.ts';
import { AccessCell, CompactCell, HoldersCell, RoleNameCell } from './roleCells.tsx';

type Column = DataTableColumn<CountedRole>;

interface Options {
  compact: boolean;
  /** Whether there is anything to say about it: not where the person may not see them. */
  users: boolean;
  apiKeys: boolean;
}

/** The columns of the list; their IDs are those that the address sorts by. On a narrow screen one holds what matters most. */
export function useRoleColumns({ compact, users, apiKeys }: Options): Column[] {
  const t = useText();
  return useMemo((): Column[] => {
    const name = { id: 'name', accessorFn: (role: CountedRole) => role.name, header: t('roles.name') };
    if (compact) return [{ ...name, cell: ({ row }) => <CompactCell role={row.original} /> }];
    const holders = (kind: 'users' | 'apiKeys'): Column => ({
      id: kind,
      accessorFn: (role) => role[kind],
      header: t(`roles.${kind}`),
      cell: ({ row }) => <HoldersCell role={row.original} kind={kind} />,
      sortDescFirst: true,
      meta: { width: 104, align: 'end' },
    });
    return [
      { ...name, cell: ({ row }) => <RoleNameCell role={row.original} /> },
      {
        id: 'ID',
        accessorFn: (role) => role.ID,
        header: t('roles.id'),
        cell: ({ row }) => <MonoText>{row.original.ID}</MonoText>,
        meta: { width: 62 },
      },
      {
        id: 'access',
        accessorFn: (role) => role.allowUserInterface,
        header: t('roles.access'),
        cell: ({ row }) => <AccessCell role={row.original} />,
        meta: { width: 150 },
      },
      ...(users ? [holders('users')] : []),
      ...(apiKeys ? [holders('apiKeys')] : []),
    ];
  }, [t, compact, users, apiKeys]);
}
