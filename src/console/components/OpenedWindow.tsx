import { Suspense, useEffect } from 'react';
import type { Preloadable } from '#console/lib/preloadable.tsx';
import { useCode } from '#console/lib/useCode.ts';

interface Props<WindowProps extends object> {
  /** What the address asks for, above a list; undefined: nothing. */
  opened: number | string | undefined;
  Window: Preloadable<WindowProps>;
  /** Absent: it is not shown, even where the address still asks for it. */
  props: WindowProps | undefined;
  /** It is not open any more. The same function every time. */
  onGone: () => void;
}

/** The window that the address of a list asks for. */
export function OpenedWindow<WindowProps extends object>({ opened, Window, props, onGone }: Props<WindowProps>) {
  const isOpened = opened !== undefined;
  useEffect(() => (isOpened ? onGone : undefined), [isOpened, onGone]);
  const hasCode = useCode(isOpened, Window);
  return (
    props &&
    hasCode && (
      <Suspense>
        <Window key={opened} {...props} />
      </Suspense>
    )
  );
}
