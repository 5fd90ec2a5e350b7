import type { DataTableColumn } from '#console/components/dataTableColumns.ts';
import type { ViewsButtonProps } from '#console/components/ViewsButton.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { type SavedView, savedViewsOf, viewOf } from '#console/lib/savedViews.ts';
import type { ApiKey } from '#contract/apiKeys.ts';
import { type ApiKeysSearch, apiKeysSearch } from './apiKeysSearch.ts';
import { noFilter } from './filterApiKeys.ts';
import type { ApiKeyCounts } from './surveyKeys.ts';
import { useApiKeysUrl } from './useApiKeysUrl.ts';

/** The views that are the person's own. */
export const keptViews = savedViewsOf('apiKeys');

const nothingAsked = {
  ...noFilter,
  sort: undefined,
  desc: undefined,
  columns: undefined,
} satisfies Partial<ApiKeysSearch>;

const fullAccess = 1;

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
  const view = (name: string, asked: Partial<ApiKeysSearch>): SavedView => ({ name, search: viewOf(asked) });
  const roleName = roleNames.get(fullAccess);
  return {
    views: [
      view(t('apiKeys.view.all'), {}),
      view(t('apiKeys.view.within14'), { expires: ['within14'], sort: 'expiryDate' }),
      view(t('apiKeys.view.neverUsed'), { lastSignIn: ['never'] }),
      view(t('apiKeys.view.idle'), { lastSignIn: ['before90'] }),
      view(t('apiKeys.state.lockedOut'), { state: ['lockedOut', 'lockedUntil'] }),
      ...(roleName ? [view(roleName, { role: [fullAccess] })] : []),
      ...(counts.tooOld > 0 ? [view(t('apiKeys.state.tooOld'), { state: ['tooOld'] })] : []),
    ],
    kept: keptViews,
    search: shown,
    toSave: () => viewOf({ ...shown, columns: columns?.slice(1).map(({ id }) => id) ?? search.columns }),
    // What is kept may be from another version of the list.
    onChoose: (chosen) => void change({ ...nothingAsked, ...viewOf(apiKeysSearch.parse(chosen)) }),
  };
}
