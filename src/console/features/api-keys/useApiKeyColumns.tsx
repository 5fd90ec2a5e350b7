import { Suspense, useMemo } from 'react';
import type { DataTableColumn } from '#console/components/dataTableColumns.ts';
import { CountCell, MonoText, NameCell, TextCell } from '#console/components/listCells.tsx';
import { useColumnLayout } from '#console/components/useColumnLayout.ts';
import { useText } from '#console/i18n/i18n.ts';
import { columnLayoutOf } from '#console/lib/columnLayouts.ts';
import { languageNames } from '#console/lib/languageNames.ts';
import type { ApiKey } from '#contract/apiKeys.ts';
import { ApiKeyStateNow } from './ApiKeyStateLabel.tsx';
import { CompactCell, CreatedCell, ExpiresCell, LastSignInCell, RoleCell, UnlockTimeCell } from './apiKeyCells.tsx';
import { endOf } from './apiKeyState.ts';
import { HandoverCell } from './cellParts.ts';
import type { RotationPairs } from './rotationPairs.ts';
import { RotationHint } from './rotationParts.ts';
import { useApiKeysUrl } from './useApiKeysUrl.ts';

type Column = DataTableColumn<ApiKey>;

const keptLayout = columnLayoutOf('apiKeys');

/** Every column there is; their IDs are those that the address sorts by. On a narrow screen one holds what matters most. */
function useAllColumns(
  compact: boolean,
  roleNames: ReadonlyMap<number, string>,
  pairs: RotationPairs | undefined,
): Column[] {
  const t = useText();
  return useMemo((): Column[] => {
    const name = { id: 'keyName', accessorFn: (key: ApiKey) => key.keyName, header: t('apiKeys.name') };
    const hintOf = (key: ApiKey) =>
      pairs?.newOf.has(key.ID) || pairs?.oldOf.has(key.ID) ? (
        <Suspense>
          <RotationHint apiKey={key} pairs={pairs} brief={compact} />
        </Suspense>
      ) : undefined;
    if (compact) {
      return [{ ...name, cell: ({ row }) => <CompactCell apiKey={row.original} hint={hintOf(row.original)} /> }];
    }
    return [
      {
        ...name,
        cell: ({ row }) => (
          <NameCell name={row.original.keyName} aside={row.original.description} hint={hintOf(row.original)} />
        ),
        meta: { minWidth: 180 },
      },
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
        cell: ({ row }) => <RoleCell apiKey={row.original} roleNames={roleNames} />,
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
        cell: ({ row }) => <LastSignInCell apiKey={row.original} />,
        sortDescFirst: true,
        meta: { width: 156 },
      },
      {
        id: 'failed',
        accessorFn: (key) => key.unsuccessfulSignInAttempts,
        header: t('apiKeys.failed'),
        cell: ({ row }) => <CountCell count={row.original.unsuccessfulSignInAttempts} />,
        sortDescFirst: true,
        meta: { width: 74, align: 'end', hint: t('apiKeys.failed.hint') },
      },
      {
        id: 'unlockTime',
        accessorFn: (key) => key.unlockTime,
        header: t('apiKeys.unlockTime'),
        cell: ({ row }) => <UnlockTimeCell apiKey={row.original} />,
        sortDescFirst: true,
        meta: { width: 156, optional: true },
      },
      {
        id: 'created',
        accessorFn: (key) => key.created,
        header: t('apiKeys.created'),
        cell: ({ row }) => <CreatedCell apiKey={row.original} />,
        sortDescFirst: true,
        meta: { width: 156, optional: true },
      },
      {
        id: 'language',
        accessorFn: (key) => key.locale,
        header: t('apiKeys.language'),
        cell: ({ row }) => languageNames[row.original.locale],
        meta: { width: 100, optional: true },
      },
      {
        id: 'timeZone',
        accessorFn: (key) => key.timeZone,
        header: t('apiKeys.timeZone'),
        cell: ({ row }) => <TextCell text={row.original.timeZone} />,
        meta: { width: 150, optional: true },
      },
      {
        id: 'handedOver',
        header: t('apiKeys.handover'),
        cell: ({ row }) => (
          <Suspense>
            <HandoverCell apiKey={row.original} />
          </Suspense>
        ),
        meta: { width: 210, optional: true },
      },
    ];
  }, [t, compact, roleNames, pairs]);
}

/** The columns of the list as the address asks for them, or else as this browser shows them; and the ways to choose others. */
export function useApiKeyColumns(
  compact: boolean,
  roleNames: ReadonlyMap<number, string>,
  pairs: RotationPairs | undefined,
) {
  const { search, change } = useApiKeysUrl();
  return useColumnLayout(useAllColumns(compact, roleNames, pairs), keptLayout, {
    columns: search.columns,
    onColumns: (columns) => void change({ columns }),
  });
}
