import { lazy } from 'react';

const loadAccountList = () => import('./AccountList.tsx');
const loadChoiceList = () => import('./ChoiceList.tsx');
const loadNavigationPanel = () => import('./NavigationPanel.tsx');

export const AccountList = lazy(async () => ({ default: (await loadAccountList()).AccountList }));
export const ChoiceList = lazy(async () => ({ default: (await loadChoiceList()).ChoiceList }));
export const NavigationPanel = lazy(async () => ({ default: (await loadNavigationPanel()).NavigationPanel }));

/** Has the menus ready before they are opened. Nothing is missing yet, so a failure can wait. */
export function prefetchMenus() {
  for (const load of [loadAccountList, loadChoiceList, loadNavigationPanel]) load().catch(() => {});
}
