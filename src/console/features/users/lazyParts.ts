import { CommandMenu, ConfirmDialog, FilterMenu, RecordEvents } from '#console/components/lazyParts.ts';
import { passwordTexts } from '#console/components/passwordTexts.ts';
import { withTexts } from '#console/i18n/i18n.ts';
import { prefetch, preloadable } from '#console/lib/preloadable.tsx';

export const UserDialog = preloadable(
  async () => (await withTexts(import('./UserDialog.tsx'), passwordTexts)).UserDialog,
);
export const SetPasswordDialog = preloadable(
  async () => (await withTexts(import('./SetPasswordDialog.tsx'), passwordTexts)).SetPasswordDialog,
);
export const SetRoleDialog = preloadable(async () => (await import('./SetRoleDialog.tsx')).SetRoleDialog);

/** Has ready what opens on demand. */
export function prefetchParts() {
  void prefetch(CommandMenu, FilterMenu, ConfirmDialog, UserDialog, SetPasswordDialog, SetRoleDialog, RecordEvents);
}
