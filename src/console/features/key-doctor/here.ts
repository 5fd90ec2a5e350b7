import { chosenManager, managerRoot } from '#console/lib/managers.ts';

/** Where this manager is called, each as a host with what may follow it: where it is itself, and through this server. */
export function placesHere(): [string, ...string[]] {
  const through = managerRoot().replace(/^https?:\/\//, '');
  const address = chosenManager()?.address;
  return address ? [address, through] : [through];
}

/** Whether an address is at one of the places. */
export function isAt({ host, pathname }: Pick<URL, 'host' | 'pathname'>, places: readonly string[]): boolean {
  return places.some((place) => `${host}${pathname}/`.startsWith(`${place}/`));
}
