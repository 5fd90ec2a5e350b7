import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useSession } from '#console/lib/session.ts';
import { isForPage } from '#console/lib/useShortcut.ts';
import { goKeys } from './goKeys.ts';
import { pagesFor } from './navigation.ts';

/** `g` and the key of a page go there. */
export function useGoKeys(): void {
  const navigate = useNavigate();
  const { rights } = useSession().role;
  const going = useRef(false);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isSecond = going.current;
      going.current = !isSecond && event.key === 'g' && isForPage(event);
      if (!isSecond || !isForPage(event)) return;
      const to = goKeys[event.key as keyof typeof goKeys];
      if (pagesFor(rights).some(({ path }) => path === to)) void navigate({ to });
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [navigate, rights]);
}
