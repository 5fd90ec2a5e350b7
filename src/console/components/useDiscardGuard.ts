import { useText } from '#console/i18n/i18n.ts';
import { useDialogs } from '#console/lib/dialogs.tsx';
import { type LeaveGuard, useLeaveGuard } from '#console/lib/useLeaveGuard.ts';
import { ConfirmDialog } from './ConfirmDialog.tsx';

interface Options {
  /** There is something to lose. */
  guarding: boolean;
  /** Asked when somebody wants to leave; absent: it is left before anything is saved. */
  isSaving?: () => boolean;
}

/** Asks before what was entered in a form is lost. While it is being saved, there is no leaving. */
export function useDiscardGuard({ guarding, isSaving }: Options): LeaveGuard {
  const t = useText();
  const dialogs = useDialogs();
  return useLeaveGuard({
    guarding,
    mayLose: async () => {
      if (isSaving?.()) return false;
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
