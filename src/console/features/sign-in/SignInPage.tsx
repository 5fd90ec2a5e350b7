import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { EntryPage } from '#console/components/EntryPage.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { ApiError } from '#console/lib/api.ts';
import { sessionQuery } from '#console/lib/session.ts';
import { setUpQuery } from '#console/lib/setUp.ts';
import { SignInForm } from './SignInForm.tsx';

/** Signing in, in place: the page that was asked for follows at the same address. */
export function SignInPage() {
  const t = useText();
  const queries = useQueryClient();
  const { data: setUpNeeded, isPending } = useQuery({
    ...setUpQuery,
    refetchInterval: ({ state }) => (state.data === true ? 3_000 : false),
  });
  const enter = async () => {
    const session = await queries.fetchQuery({ ...sessionQuery, staleTime: 0 });
    if (!session) throw new ApiError(0, undefined, t('signIn.noSession'));
  };
  if (isPending) return null;
  if (setUpNeeded) {
    return (
      <EntryPage title={t('signIn.needsSetUp.title')} lead={t('signIn.needsSetUp.text')}>
        <p>{t('signIn.needsSetUp.how')}</p>
      </EntryPage>
    );
  }
  return (
    <EntryPage title={t('signIn.title')}>
      <Body>
        <SignInForm onSignedIn={enter}>
          {(busy) => (
            <Button type="submit" variant="contained" size="large" aria-disabled={busy}>
              {t('signIn.submit')}
            </Button>
          )}
        </SignInForm>
      </Body>
    </EntryPage>
  );
}

const Body = styled('div')({ marginTop: 20 });
