import { accountTexts } from '#console/features/account/accountTexts.ts';
import { apiKeyToolTexts } from '#console/features/api-keys/apiKeyToolTexts.ts';
import { paletteTexts } from '#console/features/command-palette/texts.ts';
import { guideTexts } from '#console/features/guide/texts.ts';
import { keyboardMapTexts } from '#console/features/keyboard-map/texts.ts';
import { withTexts } from '#console/i18n/i18n.ts';
import { prefetch, preloadable } from '#console/lib/preloadable.tsx';
import { GuidePanel } from './lazyPages.ts';

export const AccountList = preloadable(
  async () => (await withTexts(import('./AccountList.tsx'), accountTexts)).AccountList,
);
export const AppearanceList = preloadable(
  async () => (await withTexts(import('./AppearanceList.tsx'), accountTexts)).AppearanceList,
);
export const ChoiceList = preloadable(async () => (await import('./ChoiceList.tsx')).ChoiceList);
export const ConsolePalette = preloadable(
  async () =>
    (await withTexts(import('./ConsolePalette.tsx'), accountTexts, paletteTexts, apiKeyToolTexts, guideTexts))
      .ConsolePalette,
);
export const ConsoleKeyboardMap = preloadable(
  async () => (await withTexts(import('./ConsoleKeyboardMap.tsx'), keyboardMapTexts)).ConsoleKeyboardMap,
);
export const ManagerMenu = preloadable(async () => (await import('./ManagerMenu.tsx')).ManagerMenu);
export const NavigationPanel = preloadable(async () => (await import('./NavigationPanel.tsx')).NavigationPanel);

/** Has the menus ready before they are opened. */
export function prefetchMenus() {
  void prefetch(
    AccountList,
    AppearanceList,
    ChoiceList,
    ConsoleKeyboardMap,
    ConsolePalette,
    GuidePanel,
    NavigationPanel,
  );
}
