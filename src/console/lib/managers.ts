/** A manager that the server is in front of. It has a name where there are several. */
export interface ListedManager {
  name?: string;
  /** Host and port. */
  address: string;
}

const storageKey = 'keyroom.manager';

/** The managers that the server is in front of, as the page says; none where the server is a manager itself. */
export function listedManagers(): readonly ListedManager[] {
  const listed = document.querySelector<HTMLMetaElement>('meta[name="keyroom-managers"]')?.content;
  return listed ? JSON.parse(listed) : [];
}

/**
 * The manager that this tab speaks to: chosen in it, else the one chosen last in this browser, else the first. It stays
 * with the tab, whatever is chosen in others.
 */
export function chosenManager(): ListedManager | undefined {
  const all = listedManagers();
  const withName = (name: string | null) => all.find((manager) => manager.name === name);
  const here = withName(sessionStorage.getItem(storageKey));
  if (here) return here;
  const first = withName(localStorage.getItem(storageKey)) ?? all[0];
  if (first?.name) sessionStorage.setItem(storageKey, first.name);
  return first;
}

/** Has this tab speak to another manager from now on, and tabs that are opened later too. */
export function chooseManager(name: string): void {
  sessionStorage.setItem(storageKey, name);
  localStorage.setItem(storageKey, name);
}

function basePath(): string {
  const name = chosenManager()?.name;
  return name ? `/managers/${name}` : '';
}

/** Where the API of the chosen manager is on this server. */
export function apiBase(): string {
  return `${basePath()}/api`;
}

/** What programs are pointed at to reach the chosen manager the way this page does: `/api` is below it. */
export function managerRoot(): string {
  return `${location.origin}${basePath()}`;
}

/** What to call the chosen manager. */
export function managerName(): string {
  const chosen = chosenManager();
  return chosen?.name ?? chosen?.address ?? location.host;
}

/** What to call it where its name alone would say too little. */
export function managerLabel(): string {
  const { name, address = location.host } = chosenManager() ?? {};
  return name ? `${name} (${address})` : address;
}
