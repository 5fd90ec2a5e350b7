import type { Text } from '#console/i18n/i18n.ts';
import { type SavedView, savedViewsOf, type ViewSearch, viewOf } from '#console/lib/savedViews.ts';
import { type ApiKeysSearch, apiKeysSearch } from './apiKeysSearch.ts';

/** The views that are the person's own. */
export const keptViews = savedViewsOf('apiKeys');

const fullAccess = 1;

interface Options {
  roleNames: ReadonlyMap<number, string>;
  /** Whether some keys are older than keys may be. */
  tooOld?: boolean;
}

/** The views that everybody needs. */
export function usualViews(t: Text, { roleNames, tooOld = false }: Options): SavedView[] {
  const view = (name: string, asked: Partial<ApiKeysSearch>): SavedView => ({ name, search: viewOf(asked) });
  const roleName = roleNames.get(fullAccess);
  return [
    view(t('apiKeys.view.all'), {}),
    view(t('apiKeys.view.within14'), { state: ['expiresSoon'], sort: 'expiryDate' }),
    view(t('apiKeys.view.neverUsed'), { lastSignIn: ['never'] }),
    view(t('apiKeys.view.idle'), { lastSignIn: ['before90'] }),
    view(t('apiKeys.state.lockedOut'), { state: ['lockedOut', 'lockedUntil'] }),
    ...(roleName ? [view(roleName, { role: [fullAccess] })] : []),
    ...(tooOld ? [view(t('apiKeys.state.tooOld'), { state: ['tooOld'] })] : []),
  ];
}

/** What a view asks of the list. What is kept may be from another version of it. */
export function viewSearch(chosen: ViewSearch): ViewSearch {
  return viewOf(apiKeysSearch.parse(chosen));
}
