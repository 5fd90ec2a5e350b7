import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { call, connection } from '#console/lib/api.ts';
import { type Dialogs, useDialogs } from '#console/lib/dialogs.tsx';
import { page } from '#console/lib/page.ts';
import { preloadable } from '#console/lib/preloadable.tsx';
import { sessionQuery } from '#console/lib/session.ts';
import { sessionEndpoints } from '#contract/sessions.ts';

const SignInAgainDialog = preloadable(
  async () => (await import('#console/features/sign-in/SignInAgainDialog.tsx')).SignInAgainDialog,
);

/**
 * Has a call that finds the session ended wait until the person has signed in again, in a dialog over the page they
 * work on. They may have done so in another tab already. Somebody else starts with a page of their own.
 */
async function renewSession(queries: QueryClient, dialogs: Dialogs): Promise<boolean> {
  const before = queries.getQueryData(sessionQuery.queryKey);
  if (!before) return false;
  const elsewhere = await call(sessionEndpoints.current, { renew: false }).catch(() => undefined);
  const session = elsewhere ?? (await dialogs.open(SignInAgainDialog, before.administrator));
  if (!session) return false;
  if (session.administratorID !== before.administratorID) {
    page.reload();
    return false;
  }
  connection.requestID = session.RID;
  void queries.invalidateQueries(sessionQuery);
  return true;
}

/** Keeps the work on the page when the session ends. However many calls find out at once, they share one dialog. */
export function useSessionRenewal() {
  const queries = useQueryClient();
  const dialogs = useDialogs();
  useEffect(() => {
    let renewing: Promise<boolean> | undefined;
    connection.renewSession = () => {
      renewing ??= renewSession(queries, dialogs).finally(() => {
        renewing = undefined;
      });
      return renewing;
    };
    return () => {
      connection.renewSession = undefined;
    };
  }, [queries, dialogs]);
}
