import { ApiError, call, connection } from '#console/lib/api.ts';
import type { Dialogs } from '#console/lib/dialogs.tsx';
import { sessionListEndpoints } from '#contract/sessionList.ts';
import { SessionEndDialog } from './lazyParts.ts';
import { type Watched, watchSession } from './sessionWatch.ts';

async function read(): ReturnType<Watched['read']> {
  try {
    return await call(sessionListEndpoints.rest, { renew: false });
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (error.status === 401) return 'ended';
    return error.status === 0 || error.status >= 500 || error.status === 429 ? 'away' : 'unknown';
  }
}

/** Watches the session of this page until `signal`. */
export function startSessionWatch(dialogs: Dialogs, signal: AbortSignal): Promise<void> {
  return watchSession(
    {
      read,
      warn: async (warning) => {
        await SessionEndDialog.load();
        await dialogs.open(SessionEndDialog, { ...warning, read });
      },
      renew: async () => (await connection.renewSession?.()) ?? false,
    },
    signal,
  );
}
