import { useMemo } from 'react';
import type { DataTableColumn } from '#console/components/dataTableColumns.ts';
import { ListTable, type ListTableProps } from '#console/components/ListTable.tsx';
import { useText } from '#console/i18n/i18n.ts';
import type { ApiKey } from '#contract/apiKeys.ts';
import type { ApiKeysSearch } from './apiKeysSearch.ts';
import { useApiKeysUrl } from './useApiKeysUrl.ts';
import { useKeyDescription } from './useKeyDescription.ts';

interface Props extends ListTableProps<ApiKey> {
  keys: readonly ApiKey[];
  columns: DataTableColumn<ApiKey>[];
  compact: boolean;
}

const idOf = (key: ApiKey) => key.ID;
const nameOf = (key: ApiKey) => key.keyName;

/** The keys as a table, in the order that the address asks for. */
export function ApiKeysTable({ keys, compact, ...rest }: Props) {
  const t = useText();
  const { search, change } = useApiKeysUrl();
  const description = useKeyDescription();
  const { sort: id = 'keyName', desc = false } = search;
  const sort = useMemo(() => ({ id, desc }), [id, desc]);
  const asked = useMemo(() => JSON.stringify(search), [search]);
  return (
    <ListTable
      {...rest}
      label={t('apiKeys.title')}
      menuLabel={t('apiKeys.commands')}
      rows={keys}
      rowID={idOf}
      rowName={nameOf}
      rowDescription={description}
      rowHeight={compact ? 60 : 40}
      asked={asked}
      sort={sort}
      onSort={(next) => change({ sort: next.id as ApiKeysSearch['sort'], desc: next.desc || undefined })}
    />
  );
}
