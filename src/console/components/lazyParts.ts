import { withTexts } from '#console/i18n/i18n.ts';
import { preloadable } from '#console/lib/preloadable.tsx';
import { eventTexts } from './eventTexts.ts';
import { listToolTexts } from './listToolTexts.ts';
import { managersTexts } from './managersTexts.ts';
import { workTexts } from './workTexts.ts';

export const CommandMenu = preloadable(async () => (await import('./CommandMenu.tsx')).CommandMenu);
export const ColumnsButton = preloadable(async () => (await import('./ColumnsButton.tsx')).ColumnsButton);
export const ColumnsPanel = preloadable(
  async () => (await withTexts(import('./ColumnsPanel.tsx'), listToolTexts)).ColumnsPanel,
);
export const ConfirmDialog = preloadable(async () => (await import('./ConfirmDialog.tsx')).ConfirmDialog);
export const DateField = preloadable(async () => (await import('./DateField.tsx')).DateField);
export const DoneDialog = preloadable(async () => (await import('./DoneDialog.tsx')).DoneDialog);
export const ExactTime = preloadable(async () => (await import('./ExactTime.tsx')).ExactTime);
export const FilterMenu = preloadable(async () => (await import('./FilterMenu.tsx')).FilterMenu);
export const FilterSheet = preloadable(
  async () => (await withTexts(import('./FilterSheet.tsx'), listToolTexts)).FilterSheet,
);
export const ManagerChoice = preloadable(
  async () => (await withTexts(import('./ManagerChoice.tsx'), managersTexts)).ManagerChoice,
);
export const RecordEvents = preloadable(
  async () => (await withTexts(import('./RecordEvents.tsx'), eventTexts)).RecordEvents,
);
export const SortMenu = preloadable(async () => (await withTexts(import('./SortMenu.tsx'), listToolTexts)).SortMenu);
export const WorkPanel = preloadable(async () => (await withTexts(import('./WorkPanel.tsx'), workTexts)).WorkPanel);
export const ViewNameDialog = preloadable(
  async () => (await withTexts(import('./ViewNameDialog.tsx'), listToolTexts)).ViewNameDialog,
);
export const ViewsMenu = preloadable(async () => (await withTexts(import('./ViewsMenu.tsx'), listToolTexts)).ViewsMenu);
