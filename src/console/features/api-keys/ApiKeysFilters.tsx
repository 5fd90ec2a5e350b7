import type { DataTableColumn } from '#console/components/dataTableColumns.ts';
import { ListFilters } from '#console/components/ListFilters.tsx';
import { SortControl } from '#console/components/SortControl.tsx';
import { ViewsButton } from '#console/components/ViewsButton.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { withoutSecrets } from '#console/lib/withoutSecrets.ts';
import type { ApiKey } from '#contract/apiKeys.ts';
import { type ApiKeysSearch, sortColumns } from './apiKeysSearch.ts';
import { columnNames } from './columnNames.ts';
import { isFiltering, noFilter, toFilter } from './filterApiKeys.ts';
import type { ApiKeyCounts } from './surveyKeys.ts';
import { useApiKeyFilters } from './useApiKeyFilters.tsx';
import { useApiKeysUrl } from './useApiKeysUrl.ts';
import { useApiKeyViews } from './useApiKeyViews.ts';

interface Props {
  keys: readonly ApiKey[];
  /** How many are left. */
  shown: number;
  counts: ApiKeyCounts;
  columns: readonly DataTableColumn<ApiKey>[];
  roleNames: ReadonlyMap<number, string>;
  compact: boolean;
}

/** Which view of the list is shown, what it is filtered by, and how much of it is left; without headings, also what it is sorted by. */
export function ApiKeysFilters({ keys, shown, counts, columns, roleNames, compact }: Props) {
  const t = useText();
  const { search, change } = useApiKeysUrl();
  const filters = useApiKeyFilters({ keys, roleNames });
  const views = useApiKeyViews({ roleNames, counts, columns: compact ? undefined : columns });
  const filter = toFilter(search);
  const { sort: id = 'keyName', desc = false } = search;
  return (
    <ListFilters
      {...filters}
      placeholder={t('apiKeys.filter.placeholder')}
      text={filter.text}
      keep={withoutSecrets}
      onText={(text) => change({ q: text || undefined })}
      onClear={() => void change(noFilter)}
      count={isFiltering(filter) ? { shown, total: counts.total } : undefined}
      compact={compact}
      lead={<ViewsButton {...views} />}
    >
      {compact && (
        <SortControl
          columns={sortColumns.map((column) => ({ id: column, name: t(columnNames[column]) }))}
          sort={{ id, desc }}
          onSort={(next) => change({ sort: next.id as ApiKeysSearch['sort'], desc: next.desc || undefined })}
        />
      )}
    </ListFilters>
  );
}
