import Divider from '@mui/material/Divider';
import MenuItem from '@mui/material/MenuItem';
import { styled } from '@mui/material/styles';
import { LogOut, SunMoon } from 'lucide-react';
import { useState } from 'react';
import { clamp } from '#console/components/clamp.ts';
import { Notice } from '#console/components/Notice.tsx';
import { PopupMenu } from '#console/components/PopupMenu.tsx';
import type { ProfileDialog } from '#console/features/account/lazyParts.ts';
import { useText } from '#console/i18n/i18n.ts';
import { useDialogs } from '#console/lib/dialogs.tsx';
import { errorText } from '#console/lib/errorText.ts';
import { ownName } from '#console/lib/ownSession.ts';
import { useSession } from '#console/lib/session.ts';
import { signOut } from '#console/lib/signOut.ts';
import { useAccountDialogs } from './accountDialogs.ts';
import { token } from './tokens.ts';

export interface AccountListProps {
  anchor: HTMLElement;
  onClose: () => void;
  /** How the console looks is asked for. */
  onAppearance: () => void;
  label: string;
}

/** What opens below the account's button: who is signed in, what they may set of themselves, and the way out. */
export function AccountList({ anchor, onClose, onAppearance, label }: AccountListProps) {
  const t = useText();
  const dialogs = useDialogs();
  const ownDialogs = useAccountDialogs();
  const { administrator, role } = useSession();
  const [failure, setFailure] = useState<string>();

  const show = async (Dialog: typeof ProfileDialog) => {
    try {
      await Dialog.load();
    } catch {
      return setFailure(t('error.unreachable'));
    }
    onClose();
    await dialogs.open(Dialog, undefined);
  };
  const leave = () => signOut().catch((error) => setFailure(`${t('shell.signOutFailed')} ${errorText(t, error)}`));

  return (
    <PopupMenu
      anchor={anchor}
      onClose={onClose}
      label={label}
      head={
        <Person>
          <strong>{administrator.username || ownName(administrator)}</strong>
          {administrator.fullName && <span>{administrator.fullName}</span>}
          {role.name && <span>{role.name}</span>}
        </Person>
      }
      foot={failure !== undefined && <Notice kind="danger">{failure}</Notice>}
    >
      {ownDialogs.map(({ name, Icon, Dialog }) => (
        <MenuItem key={name} onClick={() => void show(Dialog)}>
          <Icon size={16} strokeWidth={1.75} aria-hidden />
          {t(name)}
        </MenuItem>
      ))}
      <MenuItem onClick={onAppearance}>
        <SunMoon size={16} strokeWidth={1.75} aria-hidden />
        {t('account.appearance.open')}
      </MenuItem>
      <Divider component="li" role="separator" />
      <MenuItem onClick={() => void leave()}>
        <LogOut size={16} strokeWidth={1.75} aria-hidden />
        {t('shell.signOut')}
      </MenuItem>
    </PopupMenu>
  );
}

const Person = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  padding: '10px 14px',
  borderBottom: `1px solid ${token('hairline')}`,
  strong: { ...clamp(2), fontWeight: 600 },
  span: { ...clamp(2), fontSize: 13, color: token('muted') },
});
