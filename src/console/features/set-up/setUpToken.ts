import { useSyncExternalStore } from 'react';

let token = '';

/** Takes a token out of the address bar and the history; the last one taken counts. */
function takeToken(): string {
  if (location.hash.length > 1) {
    token = decodeURIComponent(location.hash.slice(1));
    history.replaceState(history.state, '', location.pathname);
  }
  return token;
}

function subscribe(onChange: () => void) {
  addEventListener('hashchange', onChange);
  return () => removeEventListener('hashchange', onChange);
}

/** The token of the set-up link, kept in memory only; empty where there was none. A newer link may be opened in the same tab. */
export function useSetUpToken(): string {
  return useSyncExternalStore(subscribe, takeToken);
}
