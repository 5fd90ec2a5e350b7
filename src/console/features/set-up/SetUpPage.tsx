import Button from '@mui/material/Button';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { EntryPage } from '#console/components/EntryPage.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { page } from '#console/lib/page.ts';
import { sessionQuery } from '#console/lib/session.ts';
import { setUpQuery } from '#console/lib/setUp.ts';
import { signIn } from '#console/lib/signIn.ts';
import { SetUpForm } from './SetUpForm.tsx';
import { useSetUpToken } from './setUpToken.ts';

/** Behind the one-time link: creates the first administrator and goes on to `next` as that administrator. */
export function SetUpPage({ next }: { next: string }) {
  const t = useText();
  const token = useSetUpToken();
  const queries = useQueryClient();
  const [done, setDone] = useState(false);
  const { data: needed, isPending } = useQuery(setUpQuery);

  const enter = async (credentials: { userName: string; password: string }) => {
    try {
      await signIn(credentials);
    } catch {
      return page.startOver();
    }
    history.replaceState(null, '', next);
    await queries.fetchQuery({ ...sessionQuery, staleTime: 0 });
  };

  if (isPending) return null;
  if (done || needed === false) {
    return (
      <EntryPage title={t('setUp.done.title')} lead={t('setUp.done.text')}>
        <Button variant="contained" onClick={page.startOver}>
          {t('setUp.toSignIn')}
        </Button>
      </EntryPage>
    );
  }
  if (token === '') return <EntryPage title={t('setUp.noToken.title')} lead={t('setUp.noToken.text')} />;
  return (
    <EntryPage title={t('setUp.title')} lead={t('setUp.lead')}>
      <SetUpForm token={token} onDone={() => setDone(true)} onCreated={enter} />
    </EntryPage>
  );
}
