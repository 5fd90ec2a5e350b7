import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useDialogs } from '#console/lib/dialogs.tsx';
import { noteNoExtensions } from '#console/lib/extensions.ts';
import { whenIdle } from '#console/lib/whenIdle.ts';

/** Warns before the session ends. Its code comes once nothing else is to do. Its first call tells what manager this is. */
export function useSessionWatch() {
  const dialogs = useDialogs();
  const queries = useQueryClient();
  useEffect(() => {
    const leaving = new AbortController();
    const start = async () => {
      const { startSessionWatch } = await import('#console/features/account/startSessionWatch.ts');
      await startSessionWatch(dialogs, () => noteNoExtensions(queries), leaving.signal);
    };
    // Without its code nobody is warned, and signing in again follows all the same.
    const callOff = whenIdle(() => void start().catch(() => {}));
    return () => {
      callOff();
      leaving.abort();
    };
  }, [dialogs, queries]);
}
