import { KeyboardMap } from '#console/features/keyboard-map/KeyboardMap.tsx';
import { useText } from '#console/i18n/i18n.ts';
import type { DialogProps } from '#console/lib/dialogs.tsx';
import { keysTo } from './goKeys.ts';
import { usePages } from './useNavigation.ts';

/** The keys there are, with those that lead to the pages one may see. */
export function ConsoleKeyboardMap({ onClose }: DialogProps<undefined, void>) {
  const t = useText();
  const pages = usePages().flatMap(({ name, path }) => {
    const keys = keysTo(path);
    return keys ? [{ name: t(name), keys }] : [];
  });
  return <KeyboardMap pages={pages} onClose={onClose} />;
}
