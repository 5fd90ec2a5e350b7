import { Suspense, useEffect, useState } from 'react';
import type { Preloadable } from '#console/lib/preloadable.tsx';

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

/** Whether the code of the window has come, or cannot. To wait for it by suspending takes 300 ms more: so long React holds back what has suspended. */
function useCode(isWanted: boolean, { load }: Pick<Preloadable<object>, 'load'>): boolean {
  const [isThere, setThere] = useState(false);
  useEffect(() => {
    if (!isWanted || isThere) return;
    const tell = () => setThere(true);
    load().then(tell, tell);
  }, [isWanted, isThere, load]);
  return isThere;
}
