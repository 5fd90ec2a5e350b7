import { useMemo } from 'react';
import type { DataTableColumn } from '#console/components/dataTableColumns.ts';
import { CountCell, MonoText, NameCell, SinceCell } from '#console/components/listCells.tsx';
import { useText } from '#console/i18n/i18n.ts';
import type { ApiKey } from '#contract/apiKeys.ts';
import { ApiKeyStateNow } from './ApiKeyStateLabel.tsx';
import { CompactCell, ExpiresCell } from './apiKeyCells.tsx';
import { endOf } from './apiKeyState.ts';

type Column = DataTableColumn<ApiKey>;

/** The columns of the list; their IDs are those that the address sorts by. On a narrow screen one holds what matters most. */
export function useApiKeyColumns(compact: boolean, roleNames: ReadonlyMap<number, string>): Column[] {
  const t = useText();
  return useMemo((): Column[] => {
    const name = { id: 'keyName', accessorFn: (key: ApiKey) => key.keyName, header: t('apiKeys.name') };
    if (compact) return [{ ...name, cell: ({ row }) => <CompactCell apiKey={row.original} /> }];
    return [
      { ...name, cell: ({ row }) => <NameCell name={row.original.keyName} aside={row.original.description} /> },
      {
        id: 'ID',
        accessorFn: (key) => key.ID,
        header: t('apiKeys.id'),
        cell: ({ row }) => <MonoText>{row.original.ID}</MonoText>,
        meta: { width: 62 },
      },
      {
        id: 'role',
        accessorFn: (key) => key.roleID,
        header: t('apiKeys.role'),
        cell: ({ row: { original } }) =>
          roleNames.get(original.roleID) ?? t('apiKeys.roleByID', { id: original.roleID }),
        meta: { width: 138 },
      },
      {
        id: 'state',
        accessorFn: (key) => key.active,
        header: t('apiKeys.state'),
        cell: ({ row }) => <ApiKeyStateNow apiKey={row.original} />,
        meta: { width: 134 },
      },
      {
        id: 'expiryDate',
        accessorFn: endOf,
        header: t('apiKeys.expires'),
        cell: ({ row }) => <ExpiresCell apiKey={row.original} />,
        meta: { width: 204 },
      },
      {
        id: 'lastSignIn',
        accessorFn: (key) => key.lastSignIn,
        header: t('apiKeys.lastSignIn'),
        cell: ({ row }) => <SinceCell instant={row.original.lastSignIn} />,
        sortDescFirst: true,
        meta: { width: 142 },
      },
      {
        id: 'failed',
        accessorFn: (key) => key.unsuccessfulSignInAttempts,
        header: t('apiKeys.failed'),
        cell: ({ row }) => <CountCell count={row.original.unsuccessfulSignInAttempts} />,
        sortDescFirst: true,
        meta: { width: 74, align: 'end', hint: t('apiKeys.failed.hint') },
      },
    ];
  }, [t, compact, roleNames]);
}
