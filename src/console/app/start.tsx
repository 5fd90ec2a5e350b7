import { startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import './base.css';
import './fonts.ts';
import { activateLocale, preferredLocale, prefetchLikelyLocale } from '#console/i18n/i18n.ts';
import { holdForFirstPaint } from '#console/lib/firstPaint.ts';
import { page } from '#console/lib/page.ts';
import { applyScheme } from '#console/lib/scheme.ts';
import { sessionQuery, wasSignedIn } from '#console/lib/session.ts';
import { App } from './App.tsx';
import { firstAnswers } from './firstAnswers.ts';
import { prefetchConsole, prepareConsole } from './lazyPages.ts';
import { paths } from './paths.ts';
import { createQueryClient } from './queryClient.ts';

/** How long, in milliseconds, an empty page may wait for the manager before it says that it does. */
const patience = 1000;

/** How long it may wait for what it is about to show, so that it is drawn once and not in pieces. */
const patienceForRows = 300;

const pause = (duration: number) => new Promise((resolve) => setTimeout(resolve, duration));

/** Draws the console. */
export async function start(): Promise<void> {
  holdForFirstPaint();
  applyScheme();
  const queries = createQueryClient();
  if (wasSignedIn()) prefetchConsole();
  await Promise.all([
    activateLocale(preferredLocale()),
    'Temporal' in globalThis ? undefined : import('temporal-polyfill/global'),
    Promise.race([queries.prefetchQuery(sessionQuery), pause(patience)]),
  ]);
  // Drawn in one go: React holds back for 300 ms what appears in pieces.
  if (queries.getQueryData(sessionQuery.queryKey) && location.pathname !== paths.setUp) {
    await prepareConsole(queries).catch(() => {});
    await Promise.race([firstAnswers(queries), pause(patienceForRows)]);
  }
  const root = document.getElementById('root');
  // Drawn in pieces between which the page answers, shown as a whole.
  if (root) startTransition(() => createRoot(root).render(<App queries={queries} />));
  prefetchLikelyLocale();
  // Back after signing out must not bring the page out of the browser's memory.
  addEventListener('pageshow', ({ persisted }) => persisted && page.reload());
}
