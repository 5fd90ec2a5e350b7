import { sessionEndpoints } from '#contract/sessions.ts';
import { ApiError, call } from './api.ts';
import { page } from './page.ts';

/** Ends the session and forgets everything. Fails, and leaves the person signed in, when the manager cannot be told. */
export async function signOut(): Promise<void> {
  try {
    await call(sessionEndpoints.remove, { renew: false });
  } catch (error) {
    if (!(error instanceof ApiError && error.status === 401)) throw error;
  }
  page.startOver();
}
