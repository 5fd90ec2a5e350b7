import { createRoot } from 'react-dom/client';
import './app/base.css';
import './app/fonts.ts';
import { App } from './app/App.tsx';
import { prefetchConsole } from './app/prefetchConsole.ts';
import { createQueryClient } from './app/queryClient.ts';
import { activateLocale, preferredLocale, prefetchLikelyLocale } from './i18n/i18n.ts';
import { page } from './lib/page.ts';
import { applyScheme } from './lib/scheme.ts';
import { sessionQuery, wasSignedIn } from './lib/session.ts';

applyScheme();

const queries = createQueryClient();
void queries.prefetchQuery(sessionQuery);
if (wasSignedIn()) prefetchConsole();

await Promise.all([
  activateLocale(preferredLocale()),
  'Temporal' in globalThis ? undefined : import('temporal-polyfill/global'),
]);

const root = document.getElementById('root');
if (root) createRoot(root).render(<App queries={queries} />);

prefetchLikelyLocale();

// Back after signing out must not bring the page out of the browser's memory.
addEventListener('pageshow', ({ persisted }) => persisted && page.reload());
