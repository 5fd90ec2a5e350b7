import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';

let first = true;

/** Moves the focus to the section that the address names, or to the title (where `ref` is) of a page that was turned to. */
export function useFocusedPlace() {
  const title = useRef<HTMLHeadingElement>(null);
  const hash = useLocation({ select: (location) => location.hash });
  useEffect(() => {
    const opened = first;
    first = false;
    const section = hash === '' ? null : document.getElementById(hash);
    if (section) {
      section.focus({ preventScroll: true });
      section.scrollIntoView?.({ block: 'start' });
    } else if (!opened) {
      title.current?.focus({ preventScroll: true });
      title.current?.closest('main')?.scrollTo?.({ top: 0 });
    }
  }, [hash]);
  return title;
}
