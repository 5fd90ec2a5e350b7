import MenuItem from '@mui/material/MenuItem';
import { styled } from '@mui/material/styles';
import { LogOut } from 'lucide-react';
import { useState } from 'react';
import { Notice } from '#console/components/Notice.tsx';
import { PopupMenu } from '#console/components/PopupMenu.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { errorText } from '#console/lib/errorText.ts';
import { useSession } from '#console/lib/session.ts';
import { signOut } from '#console/lib/signOut.ts';
import { token } from './tokens.ts';

export interface AccountListProps {
  anchor: HTMLElement;
  onClose: () => void;
  label: string;
}

/** What opens below the account's button. */
export function AccountList({ anchor, onClose, label }: AccountListProps) {
  const t = useText();
  const { administrator, role } = useSession();
  const [failure, setFailure] = useState<unknown>();
  return (
    <PopupMenu
      anchor={anchor}
      onClose={onClose}
      label={label}
      head={
        <Person>
          <strong>{administrator.username}</strong>
          {administrator.fullName && <span>{administrator.fullName}</span>}
          <span>{role.name}</span>
        </Person>
      }
      foot={
        failure !== undefined && (
          <Notice kind="danger">
            {t('shell.signOutFailed')} {errorText(t, failure)}
          </Notice>
        )
      }
    >
      <MenuItem onClick={() => void signOut().catch(setFailure)}>
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
  overflowWrap: 'anywhere',
  strong: { fontWeight: 600 },
  span: { fontSize: 13, color: token('muted') },
});
