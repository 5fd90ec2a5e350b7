/** Takes the token out of the set-up link and out of the address bar and the history; empty where there is none. */
export function takeSetUpToken(): string {
  const token = decodeURIComponent(location.hash.slice(1));
  if (token !== '') history.replaceState(history.state, '', location.pathname);
  return token;
}
