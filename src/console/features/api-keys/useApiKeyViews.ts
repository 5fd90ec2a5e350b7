import type { DataTableColumn } from '#console/components/dataTableColumns.ts';
import type { ViewsButtonProps } from '#console/components/ViewsButton.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { viewOf } from '#console/lib/savedViews.ts';
import type { ApiKey } from '#contract/apiKeys.ts';
import type { ApiKeysSearch } from './apiKeysSearch.ts';
import { keptViews, usualViews, viewSearch } from './apiKeyViews.ts';
import { noFilter } from './filterApiKeys.ts';
import type { ApiKeyCounts } from './surveyKeys.ts';
import { useApiKeysUrl } from './useApiKeysUrl.ts';

const nothingAsked = {
  ...noFilter,
  sort: undefined,
  desc: undefined,
  columns: undefined,
} satisfies Partial<ApiKeysSearch>;

interface Options {
  roleNames: ReadonlyMap<number, string>;
  counts: ApiKeyCounts;
  /** The columns that are shown, for a view to be saved; absent: there are none to choose. */
  columns: readonly DataTableColumn<ApiKey>[] | undefined;
}

/** The views of the list, those that everybody needs first. */
export function useApiKeyViews({ roleNames, counts, columns }: Options): ViewsButtonProps {
  const t = useText();
  const { search, change } = useApiKeysUrl();
  const shown = viewOf({ ...search, ...(search.sort === 'keyName' && { sort: undefined }) });
  return {
    views: usualViews(t, { roleNames, tooOld: counts.tooOld > 0 }),
    kept: keptViews,
    search: shown,
    toSave: () => viewOf({ ...shown, columns: columns?.slice(1).map(({ id }) => id) ?? search.columns }),
    onChoose: (chosen) => void change({ ...nothingAsked, ...viewSearch(chosen) }),
  };
}
