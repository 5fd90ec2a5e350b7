import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import { styled } from '@mui/material/styles';
import { useId } from 'react';
import { token } from '#console/app/tokens.ts';
import { useText } from '#console/i18n/i18n.ts';
import type { DialogProps } from '#console/lib/dialogs.tsx';
import { type OwnSession, ownName } from '#console/lib/ownSession.ts';
import { page } from '#console/lib/page.ts';
import type { Session } from '#contract/sessions.ts';
import { SignInForm } from './SignInForm.tsx';

/** Over the page that somebody works on when their session ends. It stays until they have signed in or gone for good. */
export function SignInAgainDialog({ payload, onClose }: DialogProps<OwnSession['administrator'], Session>) {
  const t = useText();
  const id = useId();
  return (
    <Dialog
      open
      fullWidth
      maxWidth={false}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      slotProps={{ paper: { sx: { maxWidth: 400, m: 2 } } }}
    >
      <Body>
        <h2 id={`${id}-title`}>{t('signInAgain.title')}</h2>
        <p id={`${id}-text`}>{t('signInAgain.text', { name: payload.username || ownName(payload) })}</p>
        <SignInForm userName={payload.username} onSignedIn={onClose}>
          {(busy) => (
            <Buttons>
              <Button variant="text" onClick={page.startOver}>
                {t('signInAgain.signOut')}
              </Button>
              <Button type="submit" variant="contained" aria-disabled={busy}>
                {t('signIn.submit')}
              </Button>
            </Buttons>
          )}
        </SignInForm>
      </Body>
    </Dialog>
  );
}

const Body = styled('div')(({ theme }) => ({
  padding: 24,
  h2: { ...theme.typography.h2, margin: 0 },
  p: { margin: '4px 0 20px', color: token('muted'), textWrap: 'pretty', overflowWrap: 'anywhere' },
}));

const Buttons = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  justifyContent: 'space-between',
  gap: 8,
  marginTop: 4,
  'button:first-of-type': { marginLeft: -12 },
});
