import { Suspense } from 'react';
import { openHelp, pageInContext, useIsHelpOpen } from '#console/lib/help.ts';
import { GuidePanel } from './lazyPages.ts';
import { useHelpKey } from './useHelpKey.ts';

/** Help for who is not signed in yet: the guide is nobody's secret. */
export function HelpAtEntry() {
  const isOpen = useIsHelpOpen();
  useHelpKey(() => openHelp(pageInContext() ?? 'first-steps'));
  return (
    isOpen && (
      <Suspense>
        <GuidePanel onKeys={undefined} />
      </Suspense>
    )
  );
}
