import { withTexts } from '#console/i18n/i18n.ts';
import { preloadable } from '#console/lib/preloadable.tsx';
import { exportTexts } from './exportTexts.ts';

export const ExportMenu = preloadable(
  async () => (await withTexts(import('./ExportMenu.tsx'), exportTexts)).ExportMenu,
);
export const ExportProgress = preloadable(
  async () => (await withTexts(import('./ExportProgress.tsx'), exportTexts)).ExportProgress,
);
