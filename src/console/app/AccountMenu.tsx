import IconButton from '@mui/material/IconButton';
import { styled } from '@mui/material/styles';
import { Suspense, useState } from 'react';
import { useText } from '#console/i18n/i18n.ts';
import { ownName } from '#console/lib/ownSession.ts';
import { useSession } from '#console/lib/session.ts';
import { initials } from './initials.ts';
import { AccountList, AppearanceList } from './lazyMenus.ts';
import { token } from './tokens.ts';

/** Who is signed in, what they may set of themselves and of how the console looks, and the way out. */
export function AccountMenu() {
  const t = useText();
  const { administrator } = useSession();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [shown, setShown] = useState<'account' | 'appearance'>('account');
  const name = ownName(administrator);
  const label = t('shell.account', { name });
  const close = () => {
    setAnchor(null);
    setShown('account');
  };
  return (
    <>
      <IconButton
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        title={label}
      >
        <Initials data-initials={initials(name)} />
      </IconButton>
      {anchor && (
        <Suspense>
          {shown === 'account' ? (
            <AccountList anchor={anchor} onClose={close} onAppearance={() => setShown('appearance')} label={label} />
          ) : (
            <AppearanceList anchor={anchor} onClose={close} />
          )}
        </Suspense>
      )}
    </>
  );
}

/** Drawn, not written: the button has a name of its own. */
const Initials = styled('span')({
  '&::before': { content: 'attr(data-initials)' },
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
