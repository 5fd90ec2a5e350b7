import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { sessionQuery } from '#console/lib/session.ts';
import { whenIdle } from '#console/lib/whenIdle.ts';
import { Connecting } from './Connecting.tsx';
import { HelpAtEntry } from './HelpAtEntry.tsx';
import { Console, NoConnectionPage, prefetchConsole, SetUpPage, SignInPage } from './lazyPages.ts';
import { paths } from './paths.ts';

/** Lets in who is signed in, at the address that was asked for; everybody else signs in first, in place. */
export function Gate() {
  const { data, error, errorUpdateCount, isFetching, refetch } = useQuery({
    ...sessionQuery,
    refetchInterval: ({ state }) => (state.data === undefined && state.errorUpdateCount > 0 ? 3_000 : false),
  });

  useEffect(() => {
    if (data === null) return whenIdle(prefetchConsole);
  }, [data]);

  if (location.pathname === paths.setUp) return <SetUpPage next={paths.apiKeys} />;
  if (data) return <Console />;
  if (data === null) {
    return (
      <>
        <SignInPage />
        <HelpAtEntry />
      </>
    );
  }
  if (errorUpdateCount === 0) return <Connecting />;
  return <NoConnectionPage error={error} busy={isFetching} onRetry={() => void refetch()} />;
}
