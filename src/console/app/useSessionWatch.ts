import { useEffect } from 'react';
import { useDialogs } from '#console/lib/dialogs.tsx';
import { useHasExtensions } from '#console/lib/session.ts';
import { whenIdle } from '#console/lib/whenIdle.ts';

/** Warns before the session ends, where the manager says when that is. Its code comes once nothing else is to do. */
export function useSessionWatch() {
  const dialogs = useDialogs();
  const hasExtensions = useHasExtensions();
  useEffect(() => {
    if (!hasExtensions) return;
    const leaving = new AbortController();
    const start = async () => {
      const { startSessionWatch } = await import('#console/features/account/startSessionWatch.ts');
      await startSessionWatch(dialogs, leaving.signal);
    };
    // Without its code nobody is warned, and signing in again follows all the same.
    const callOff = whenIdle(() => void start().catch(() => {}));
    return () => {
      callOff();
      leaving.abort();
    };
  }, [dialogs, hasExtensions]);
}
