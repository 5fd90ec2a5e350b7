import { useText } from '#console/i18n/i18n.ts';
import { useDialogs } from '#console/lib/dialogs.tsx';
import { type LeaveGuard, useLeaveGuard } from '#console/lib/useLeaveGuard.ts';
import { ConfirmDialog } from './ConfirmDialog.tsx';

/** Asks before what was entered in a form is lost. While it is being saved, there is no leaving. */
export function useDiscardGuard({ dirty, saving }: { dirty: boolean; saving: boolean }): LeaveGuard {
  const t = useText();
  const dialogs = useDialogs();
  return useLeaveGuard({
    guarding: dirty || saving,
    mayLose: async () => {
      if (saving) return false;
      const discarded = await dialogs.open(ConfirmDialog, {
        title: t('dialog.discardTitle'),
        body: t('dialog.discardBody'),
        confirm: t('dialog.discard'),
        cancel: t('dialog.keepEditing'),
        danger: true,
      });
      return discarded === true;
    },
  });
}
