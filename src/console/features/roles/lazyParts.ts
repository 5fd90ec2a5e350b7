import { CommandMenu, ConfirmDialog } from '#console/components/lazyParts.ts';
import { recordTexts } from '#console/components/recordTexts.ts';
import { withTexts } from '#console/i18n/i18n.ts';
import { prefetch, preloadable } from '#console/lib/preloadable.tsx';
import { rightsTexts, roleDialogTexts } from './texts.ts';

export const RoleDialog = preloadable(
  async () => (await withTexts(import('./RoleDialog.tsx'), roleDialogTexts, rightsTexts, recordTexts)).RoleDialog,
);

/** Has ready what opens on demand. */
export function prefetchParts() {
  void prefetch(CommandMenu, ConfirmDialog, RoleDialog);
}
