import type { EarlyAnswer } from './lib/earlyAnswers.ts';
import { apiBase } from './lib/managers.ts';

/** Asks who is signed in while the code that can read the answer, the contract among it, is still on its way. */
export function askForSession(): EarlyAnswer {
  const [method, path] = ['GET', '/sessions/current'];
  const answer = fetch(`${apiBase()}${path}`, { method, headers: { 'api-version': 'v1' }, cache: 'no-store' });
  // Whoever takes it says what became of it.
  answer.catch(() => {});
  return { method, path, answer };
}
