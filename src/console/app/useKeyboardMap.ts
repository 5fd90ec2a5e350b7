import { useText } from '#console/i18n/i18n.ts';
import { useDialogs } from '#console/lib/dialogs.tsx';
import { useSession } from '#console/lib/session.ts';
import { goKeyOf } from './goKeys.ts';
import { KeyboardMap } from './lazyMenus.ts';
import { pagesFor } from './navigation.ts';

/** Shows the keys there are, with those that lead to the pages one may see. */
export function useKeyboardMap(): () => void {
  const t = useText();
  const dialogs = useDialogs();
  const { rights } = useSession().role;
  return () => {
    const pages = pagesFor(rights).flatMap(({ name, path }) => {
      const key = goKeyOf(path);
      return key ? [{ name: t(name), keys: ['G', key.toUpperCase()] }] : [];
    });
    void dialogs.open(KeyboardMap, { pages });
  };
}
