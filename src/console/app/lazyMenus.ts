import { prefetch, preloadable } from '#console/lib/preloadable.tsx';

export const AccountList = preloadable(async () => (await import('./AccountList.tsx')).AccountList);
export const ChoiceList = preloadable(async () => (await import('./ChoiceList.tsx')).ChoiceList);
export const NavigationPanel = preloadable(async () => (await import('./NavigationPanel.tsx')).NavigationPanel);

/** Has the menus ready before they are opened. */
export function prefetchMenus() {
  prefetch(AccountList, ChoiceList, NavigationPanel);
}
