import { KeyRound, type LucideIcon, MonitorSmartphone, ShieldCheck, UserRound } from 'lucide-react';
import {
  ChangePasswordDialog,
  ProfileDialog,
  SessionsDialog,
  TwoStepDialog,
} from '#console/features/account/lazyParts.ts';
import type { MessageID } from '#console/i18n/messages.ts';

/** What people may set of themselves, each in a window of its own. */
export const accountDialogs: readonly { name: MessageID; Icon: LucideIcon; Dialog: typeof ProfileDialog }[] = [
  { name: 'account.profile.open', Icon: UserRound, Dialog: ProfileDialog },
  { name: 'account.changePassword.open', Icon: KeyRound, Dialog: ChangePasswordDialog },
  { name: 'account.twoStep.open', Icon: ShieldCheck, Dialog: TwoStepDialog },
  { name: 'account.sessions.open', Icon: MonitorSmartphone, Dialog: SessionsDialog },
];
