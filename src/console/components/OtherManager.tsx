import { useQueryClient } from '@tanstack/react-query';
import { Suspense } from 'react';
import { enterManager } from '#console/lib/enterManager.ts';
import { listedManagers } from '#console/lib/managers.ts';
import { ManagerChoice } from './lazyParts.ts';

/** On a page before signing in, where there are several managers: the way to each of them. */
export function OtherManager({ onChosen }: { onChosen?: () => void }) {
  const queries = useQueryClient();
  if (listedManagers().length < 2) return null;
  const choose = async (name: string) => {
    const entered = enterManager(queries, name);
    onChosen?.();
    await entered;
  };
  return (
    <Suspense>
      <ManagerChoice onChoose={choose} />
    </Suspense>
  );
}
