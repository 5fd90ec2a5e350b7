import { createRoot } from 'react-dom/client';
import './app/base.css';
import './app/fonts.ts';
import { App } from './app/App.tsx';
import { prefetchConsole, prepareConsole } from './app/lazyPages.ts';
import { paths } from './app/paths.ts';
import { createQueryClient } from './app/queryClient.ts';
import { activateLocale, preferredLocale, prefetchLikelyLocale } from './i18n/i18n.ts';
import { page } from './lib/page.ts';
import { applyScheme } from './lib/scheme.ts';
import { sessionQuery, wasSignedIn } from './lib/session.ts';

applyScheme();

/** How long, in milliseconds, an empty page may wait for the manager before it says that it does. */
const patience = 1000;

const queries = createQueryClient();
if (wasSignedIn()) prefetchConsole();

await Promise.all([
  activateLocale(preferredLocale()),
  'Temporal' in globalThis ? undefined : import('temporal-polyfill/global'),
  Promise.race([queries.prefetchQuery(sessionQuery), new Promise((resolve) => setTimeout(resolve, patience))]),
]);
// Drawn in one go: React holds back for 300 ms what appears in pieces.
if (queries.getQueryData(sessionQuery.queryKey) && location.pathname !== paths.setUp) {
  await prepareConsole(queries).catch(() => {});
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<App queries={queries} />);

prefetchLikelyLocale();

// Back after signing out must not bring the page out of the browser's memory.
addEventListener('pageshow', ({ persisted }) => persisted && page.reload());
