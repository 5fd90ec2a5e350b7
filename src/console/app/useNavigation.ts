import { useHasExtensions, useSession } from '#console/lib/session.ts';
import { navigationFor, pagesFor } from './navigation.ts';

/** Where the signed-in person can go on this manager. */
export function useNavigation(): ReturnType<typeof navigationFor> {
  return navigationFor(useSession().role.rights, useHasExtensions());
}

/** The same, page after page. */
export function usePages(): ReturnType<typeof pagesFor> {
  return pagesFor(useSession().role.rights, useHasExtensions());
}
