import { KeyRound, type LucideIcon, MonitorSmartphone, ShieldCheck, UserRound } from 'lucide-react';
import {
  ChangePasswordDialog,
  ProfileDialog,
  SessionsDialog,
  TwoStepDialog,
} from '#console/features/account/lazyParts.ts';
import type { MessageID } from '#console/i18n/messages.ts';
import { useHasExtensions, useSession } from '#console/lib/session.ts';

interface AccountDialog {
  name: MessageID;
  Icon: LucideIcon;
  Dialog: typeof ProfileDialog;
  /** Only with a manager that has our extensions. */
  ours?: true;
  /** Only with a manager that shows people their own account. */
  shown?: true;
}

const accountDialogs: readonly AccountDialog[] = [
  { name: 'account.profile.open', Icon: UserRound, Dialog: ProfileDialog, shown: true },
  { name: 'account.changePassword.open', Icon: KeyRound, Dialog: ChangePasswordDialog },
  { name: 'account.twoStep.open', Icon: ShieldCheck, Dialog: TwoStepDialog, ours: true },
  { name: 'account.sessions.open', Icon: MonitorSmartphone, Dialog: SessionsDialog, ours: true },
];

/** What people may set of themselves on this manager, each in a window of its own. */
export function useAccountDialogs(): readonly AccountDialog[] {
  const hasExtensions = useHasExtensions();
  const isShown = useSession().administrator.username !== '';
  return accountDialogs.filter(({ ours, shown }) => (hasExtensions || !ours) && (isShown || !shown));
}
