import IconButton from '@mui/material/IconButton';
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
import { initials } from './initials.ts';
import { token } from './tokens.ts';

/** Who is signed in, with which role, and the way out. */
export function AccountMenu() {
  const t = useText();
  const { administrator, role } = useSession();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [failure, setFailure] = useState<unknown>();
  const name = administrator.fullName || administrator.username;
  const label = t('shell.account', { name });

  return (
    <>
      <IconButton
        onClick={({ currentTarget }) => {
          setFailure(undefined);
          setAnchor(currentTarget);
        }}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        title={label}
      >
        <Initials aria-hidden>{initials(name)}</Initials>
      </IconButton>
      <PopupMenu
        anchor={anchor}
        onClose={() => setAnchor(null)}
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
    </>
  );
}

const Initials = styled('span')({
  display: 'grid',
  placeItems: 'center',
  width: 26,
  height: 26,
  borderRadius: '50%',
  fontSize: 11,
  lineHeight: 1,
  fontWeight: 650,
  letterSpacing: 0,
  color: token('accent'),
  backgroundColor: token('accentTint'),
});

const Person = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  padding: '10px 14px',
  borderBottom: `1px solid ${token('hairline')}`,
  overflowWrap: 'anywhere',
  strong: { fontWeight: 600 },
  span: { fontSize: 13, color: token('muted') },
});
