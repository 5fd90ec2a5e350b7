import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { EntryPage } from '#console/components/EntryPage.tsx';
import { NoConnectionPage } from '#console/components/NoConnectionPage.tsx';
import { OtherManager } from '#console/components/OtherManager.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { ApiError } from '#console/lib/api.ts';
import { chosenManager, managerName } from '#console/lib/managers.ts';
import { sessionQuery } from '#console/lib/session.ts';
import { setUpQuery } from '#console/lib/setUp.ts';
import { isTrouble } from '#console/lib/trouble.ts';
import { SignInForm } from './SignInForm.tsx';

/** Signing in, in place: the page that was asked for follows at the same address. */
export function SignInPage() {
  const t = useText();
  const queries = useQueryClient();
  const body = useRef<HTMLDivElement>(null);
  // So that the page is drawn anew once another one is chosen.
  const [, setManager] = useState(managerName);
  const setUp = useQuery({
    ...setUpQuery,
    refetchInterval: ({ state }) => (state.data === true || isAway(state) ? 3_000 : false),
  });
  const enter = async () => {
    const session = await queries.fetchQuery({ ...sessionQuery, staleTime: 0 });
    if (!session) throw new ApiError(0, undefined, t('signIn.noSession'));
  };
  const follow = () => {
    setManager(managerName());
    body.current?.querySelector('input')?.focus();
  };
  if (isAway(setUp)) {
    return <NoConnectionPage error={setUp.error} busy={setUp.isFetching} onRetry={() => void setUp.refetch()} />;
  }
  if (setUp.isPending) return null;
  if (setUp.data) {
    return (
      <EntryPage title={t('signIn.needsSetUp.title')} lead={t('signIn.needsSetUp.text')}>
        <p>{t('signIn.needsSetUp.how')}</p>
        <OtherManager onChosen={follow} />
      </EntryPage>
    );
  }
  return (
    <EntryPage
      title={chosenManager() ? t('signIn.titleAt', { manager: managerName() }) : t('signIn.title')}
      help="first-steps"
    >
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

/** Whether there is nothing to sign in to: for somebody who is typing already, it is said when they have. */
function isAway({
  data,
  error,
  errorUpdateCount,
}: Pick<UseQueryResult, 'data' | 'error' | 'errorUpdateCount'>): boolean {
  if (data !== undefined || errorUpdateCount === 0) return false;
  return error === null || (error instanceof ApiError && isTrouble(error));
}

const Body = styled('div')({ marginTop: 20 });
