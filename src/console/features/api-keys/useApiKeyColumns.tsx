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
    const name = { id: 'keyName', sorts: 'up' as const, header: t('apiKeys.name') };
    const hintOf = (key: ApiKey) =>
      pairs?.newOf.has(key.ID) || pairs?.oldOf.has(key.ID) ? (
        <Suspense>
          <RotationHint apiKey={key} pairs={pairs} brief={compact} />
        </Suspense>
      ) : undefined;
    if (compact) {
      return [{ ...name, cell: (key) => <CompactCell apiKey={key} hint={hintOf(key)} /> }];
    }
    return [
      {
        ...name,
        cell: (key) => <NameCell name={key.keyName} aside={key.description} hint={hintOf(key)} />,
        meta: { minWidth: 180 },
      },
      {
        id: 'ID',
        sorts: 'up',
        header: t('apiKeys.id'),
        cell: (key) => <MonoText>{key.ID}</MonoText>,
        meta: { width: 62 },
      },
      {
        id: 'role',
        sorts: 'up',
        header: t('apiKeys.role'),
        cell: (key) => <RoleCell apiKey={key} roleNames={roleNames} />,
        meta: { width: 138 },
      },
      {
        id: 'state',
        sorts: 'up',
        header: t('apiKeys.state'),
        cell: (key) => <ApiKeyStateNow apiKey={key} />,
        meta: { width: 134 },
      },
      {
        id: 'expiryDate',
        sorts: 'up',
        header: t('apiKeys.expires'),
        cell: (key) => <ExpiresCell apiKey={key} />,
        meta: { width: 204 },
      },
      {
        id: 'lastSignIn',
        sorts: 'down',
        header: t('apiKeys.lastSignIn'),
        cell: (key) => <LastSignInCell apiKey={key} />,
        meta: { width: 156 },
      },
      {
        id: 'failed',
        sorts: 'down',
        header: t('apiKeys.failed'),
        cell: (key) => <CountCell count={key.unsuccessfulSignInAttempts} />,
        meta: { width: 74, align: 'end', hint: t('apiKeys.failed.hint') },
      },
      {
        id: 'unlockTime',
        sorts: 'down',
        header: t('apiKeys.unlockTime'),
        cell: (key) => <UnlockTimeCell apiKey={key} />,
        meta: { width: 156, optional: true },
      },
      {
        id: 'created',
        sorts: 'down',
        header: t('apiKeys.created'),
        cell: (key) => <CreatedCell apiKey={key} />,
        meta: { width: 156, optional: true },
      },
      {
        id: 'language',
        sorts: 'up',
        header: t('apiKeys.language'),
        cell: (key) => languageNames[key.locale],
        meta: { width: 100, optional: true },
      },
      {
        id: 'timeZone',
        sorts: 'up',
        header: t('apiKeys.timeZone'),
        cell: (key) => <TextCell text={key.timeZone} />,
        meta: { width: 150, optional: true },
      },
      {
        id: 'handedOver',
        header: t('apiKeys.handover'),
        cell: (key) => (
          <Suspense>
            <HandoverCell apiKey={key} />
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
