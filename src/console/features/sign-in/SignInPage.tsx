import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { EntryPage } from '#console/components/EntryPage.tsx';
import { OtherManager } from '#console/components/OtherManager.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { ApiError } from '#console/lib/api.ts';
import { chosenManager, managerName } from '#console/lib/managers.ts';
import { sessionQuery } from '#console/lib/session.ts';
import { setUpQuery } from '#console/lib/setUp.ts';
import { SignInForm } from './SignInForm.tsx';

/** Signing in, in place: the page that was asked for follows at the same address. */
export function SignInPage() {
  const t = useText();
  const queries = useQueryClient();
  const body = useRef<HTMLDivElement>(null);
  const [manager, setManager] = useState(managerName);
  const { data: setUpNeeded, isPending } = useQuery({
    ...setUpQuery,
    refetchInterval: ({ state }) => (state.data === true ? 3_000 : false),
  });
  const enter = async () => {
    const session = await queries.fetchQuery({ ...sessionQuery, staleTime: 0 });
    if (!session) throw new ApiError(0, undefined, t('signIn.noSession'));
  };
  const follow = () => {
    setManager(managerName());
    body.current?.querySelector('input')?.focus();
  };
  if (isPending) return null;
  if (setUpNeeded) {
    return (
      <EntryPage title={t('signIn.needsSetUp.title')} lead={t('signIn.needsSetUp.text')}>
        <p>{t('signIn.needsSetUp.how')}</p>
        <OtherManager onChosen={follow} />
      </EntryPage>
    );
  }
  return (
    <EntryPage title={chosenManager() ? t('signIn.titleAt', { manager }) : t('signIn.title')}>
      <OtherManager onChosen={follow} />
      <Body ref={body}>
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
