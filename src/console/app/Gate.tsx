import { useQuery } from '@tanstack/react-query';
import { lazy } from 'react';
import { sessionQuery } from '#console/lib/session.ts';
import { paths } from './paths.ts';

const Console = lazy(() => import('./Console.tsx').then(({ Console }) => ({ default: Console })));
const SetUpPage = lazy(() =>
  import('#console/features/set-up/SetUpPage.tsx').then(({ SetUpPage }) => ({ default: SetUpPage })),
);
const SignInPage = lazy(() =>
  import('#console/features/sign-in/SignInPage.tsx').then(({ SignInPage }) => ({ default: SignInPage })),
);

/** Lets in who is signed in, at the address that was asked for; everybody else signs in first, in place. */
export function Gate() {
  const { data: session, isPending } = useQuery(sessionQuery);
  if (location.pathname === paths.setUp) return <SetUpPage />;
  if (isPending) return null;
  return session ? <Console /> : <SignInPage />;
}
