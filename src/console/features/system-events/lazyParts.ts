import { CommandMenu, FilterMenu } from '#console/components/lazyParts.ts';
import { withTexts } from '#console/i18n/i18n.ts';
import { prefetch, preloadable } from '#console/lib/preloadable.tsx';
import { rightTexts, settingTexts } from './changeTexts.ts';

export const EventDialog = preloadable(
  async () => (await withTexts(import('./EventDialog.tsx'), rightTexts, settingTexts)).EventDialog,
);
export const CheckEventsDialog = preloadable(async () => (await import('./CheckEventsDialog.tsx')).CheckEventsDialog);
export const DaysDialog = preloadable(async () => (await import('./DaysDialog.tsx')).DaysDialog);

/** Has ready what opens on demand. */
export function prefetchParts() {
  void prefetch(CommandMenu, FilterMenu, EventDialog);
}
