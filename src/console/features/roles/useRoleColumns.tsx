import { useMemo } from 'react';
import type { DataTableColumn } from '#console/components/dataTableColumns.ts';
import { MonoText } from '#console/components/listCells.tsx';
import { useColumnLayout } from '#console/components/useColumnLayout.ts';
import { useText } from '#console/i18n/i18n.ts';
import { columnLayoutOf } from '#console/lib/columnLayouts.ts';
import { useMay } from '#console/lib/session.ts';
import { administratorEndpoints } from '#contract/administrators.ts';
import { apiKeyEndpoints } from '#contract/apiKeys.ts';
import { roleAssignmentEndpoints } from '#contract/roleAssignments.ts';
import type { CountedRole } from './countedRoles.ts';
import { AccessCell, CompactCell, HoldersCell, RoleNameCell } from './roleCells.tsx';

type Column = DataTableColumn<CountedRole>;

const keptLayout = columnLayoutOf('roles');

/** Every column there is; their IDs are those that the address sorts by. On a narrow screen one holds what matters most. */
function useAllColumns(compact: boolean): Column[] {
  const t = useText();
  // There is nothing to say about those that the person may not see.
  const counted = useMay(roleAssignmentEndpoints.list);
  const users = useMay(administratorEndpoints.list) && counted;
  const apiKeys = useMay(apiKeyEndpoints.list) && counted;
  return useMemo((): Column[] => {
    const name = { id: 'name', sorts: 'up' as const, header: t('roles.name') };
    if (compact) return [{ ...name, cell: (role) => <CompactCell role={role} /> }];
    const holders = (kind: 'users' | 'apiKeys'): Column => ({
      id: kind,
      sorts: 'down',
      header: t(`roles.${kind}`),
      cell: (role) => <HoldersCell role={role} kind={kind} />,
      meta: { width: 104, align: 'end' },
    });
    return [
      { ...name, cell: (role) => <RoleNameCell role={role} /> },
      {
        id: 'ID',
        sorts: 'up',
        header: t('roles.id'),
        cell: (role) => <MonoText>{role.ID}</MonoText>,
        meta: { width: 62 },
      },
      {
        id: 'access',
        sorts: 'up',
        header: t('roles.access'),
        cell: (role) => <AccessCell role={role} />,
        meta: { width: 150 },
      },
      ...(users ? [holders('users')] : []),
      ...(apiKeys ? [holders('apiKeys')] : []),
    ];
  }, [t, compact, users, apiKeys]);
}

/** The columns of the list as this browser shows them, and the ways to choose others. */
export function useRoleColumns(compact: boolean) {
  return useColumnLayout(useAllColumns(compact), keptLayout);
}
