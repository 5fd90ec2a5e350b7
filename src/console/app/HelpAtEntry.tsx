import { Suspense } from 'react';
import { openHelp, pageInContext, useHelp } from '#console/lib/help.ts';
import { GuidePanel } from './lazyPages.ts';
import { useHelpKey } from './useHelpKey.ts';

/** Help for who is not signed in yet: the guide is nobody's secret. */
export function HelpAtEntry() {
  const { trail } = useHelp();
  useHelpKey(() => openHelp(pageInContext() ?? 'first-steps'));
  return (
    trail.length > 0 && (
      <Suspense>
        <GuidePanel onKeys={undefined} />
      </Suspense>
    )
  );
}
