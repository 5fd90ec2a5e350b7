import { ListFilters } from '#console/components/ListFilters.tsx';
import { SortControl } from '#console/components/SortControl.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { withoutSecrets } from '#console/lib/withoutSecrets.ts';
import type { ApiKey } from '#contract/apiKeys.ts';
import { type ApiKeysSearch, sortColumns } from './apiKeysSearch.ts';
import { columnNames } from './columnNames.ts';
import { isFiltering, noFilter, toFilter } from './filterApiKeys.ts';
import { useApiKeyFilters } from './useApiKeyFilters.tsx';
import { useApiKeysUrl } from './useApiKeysUrl.ts';

interface Props {
  keys: readonly ApiKey[];
  shown: number;
  total: number;
  roleNames: ReadonlyMap<number, string>;
  compact: boolean;
}

/** What the list is filtered by, and how much of it is left; where there are no headings, also what it is sorted by. */
export function ApiKeysFilters({ keys, shown, total, roleNames, compact }: Props) {
  const t = useText();
  const { search, change } = useApiKeysUrl();
  const filters = useApiKeyFilters({ keys, roleNames });
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
      count={isFiltering(filter) ? { shown, total } : undefined}
      compact={compact}
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
