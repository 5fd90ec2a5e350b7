import { useLayoutEffect, useRef } from 'react';
import { addHelpContext, type GuidePageName } from '#console/lib/help.ts';

/** In a window: help stands in it while it is on top, where the keyboard can reach it. */
export function HelpHolder({ page }: { page: GuidePageName | undefined }) {
  const holder = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => addHelpContext({ holder: holder.current, page }), [page]);
  return <div ref={holder} />;
}
