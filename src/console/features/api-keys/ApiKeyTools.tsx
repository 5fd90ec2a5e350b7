import type { DataTableColumn } from '#console/components/dataTableColumns.ts';
import { ListTools } from '#console/components/ListTools.tsx';
import { useText } from '#console/i18n/i18n.ts';
import type { ApiKey } from '#contract/apiKeys.ts';
import { type ApiKeysSearch, sortColumns } from './apiKeysSearch.ts';
import { columnNames } from './columnNames.ts';
import { isFiltering, noFilter, toFilter } from './filterApiKeys.ts';
import type { ApiKeyCounts } from './surveyKeys.ts';
import { useApiKeyFilters } from './useApiKeyFilters.tsx';
import { useApiKeysUrl } from './useApiKeysUrl.ts';
import { useApiKeyViews } from './useApiKeyViews.ts';

export interface ApiKeyToolsProps {
  keys: readonly ApiKey[];
  /** How many are left. */
  shown: number;
  counts: ApiKeyCounts;
  beingReplaced: number;
  columns: readonly DataTableColumn<ApiKey>[];
  roleNames: ReadonlyMap<number, string>;
  compact: boolean;
}

/** The views and the filters of the list. */
export function ApiKeyTools(props: ApiKeyToolsProps) {
  const { keys, shown, counts, beingReplaced, columns, roleNames, compact } = props;
  const t = useText();
  const { search, change } = useApiKeysUrl();
  const filters = useApiKeyFilters({ keys, roleNames, beingReplaced });
  const views = useApiKeyViews({ roleNames, counts, columns: compact ? undefined : columns });
  const { sort: id = 'keyName', desc = false } = search;
  return (
    <ListTools
      {...filters}
      views={views}
      shown={isFiltering(toFilter(search)) ? shown : undefined}
      onClear={() => void change(noFilter)}
      sort={{
        columns: sortColumns.map((column) => ({ id: column, name: t(columnNames[column]) })),
        sort: { id, desc },
        onSort: (next) => change({ sort: next.id as ApiKeysSearch['sort'], desc: next.desc || undefined }),
      }}
      compact={compact}
    />
  );
}
